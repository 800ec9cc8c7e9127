//! Pages of many files, parsed at the same time and given in order.

use std::collections::VecDeque;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use innokyla::check::{Options, no_content};
use innokyla::jsonl::{Entry, Keys};
use innokyla::{Decoded, Encoding};
use pyo3::exceptions::{PyException, PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyTuple};
use serde::de::IgnoredAny;

use crate::page_text::{PageText, decoded, record};

/// How many pages of each thread are under way, done or not: the bound of the memory.
const AHEAD: usize = 16;

/// How long a wait goes on before the interpreter may look for an interrupt.
const PATIENCE: Duration = Duration::from_millis(50);

/// Reads what an iterator names, on several threads, and gives it in that order.
///
/// The iterator gives `(path, line, data)`: a file, or with `data` the bytes of one or of
/// one of its JSON lines. What comes back is `(path, line, id, record, text)` or `(path,
/// line, reason)`. An exception that the iterator gives comes back in its place.
#[pyclass(module = "innokyla._innokyla")]
pub(crate) struct Reader {
    jobs: Option<Py<PyIterator>>,
    workers: Vec<Worker>,
    /// What comes next, from the first on.
    order: VecDeque<Expected>,
    /// How many jobs were handed out. They go round the workers, so that each one's
    /// answers come in the order of its jobs.
    handed_out: usize,
}

struct Worker {
    jobs: Sender<Job>,
    answers: Mutex<Receiver<Answer>>,
}

enum Expected {
    From { worker: usize, job: Py<PyTuple> },
    Exception(Py<PyAny>),
}

struct Job {
    path: PathBuf,
    line: Option<u64>,
    data: Option<Vec<u8>>,
}

/// A page, with the identifier of its line; or why there is none.
type Answer = Result<(Option<String>, String, Decoded<'static>), String>;

/// How pages are read.
#[derive(Clone)]
struct Plan {
    encoding: Option<Encoding>,
    max_size: u64,
    text_field: String,
    id_field: String,
}

#[pymethods]
impl Reader {
    #[new]
    fn new(
        jobs: Bound<'_, PyIterator>,
        threads: usize,
        encoding: Option<&str>,
        max_size: u64,
        text_field: String,
        id_field: String,
    ) -> PyResult<Self> {
        let encoding = encoding.map(str::parse).transpose();
        let plan = Plan {
            encoding: encoding.map_err(|error: innokyla::EncodingError| {
                PyValueError::new_err(error.to_string())
            })?,
            max_size,
            text_field,
            id_field,
        };
        let workers = (0..threads.max(1)).map(|_| Worker::start(plan.clone()));
        Ok(Self {
            jobs: Some(jobs.unbind()),
            workers: workers.collect::<std::io::Result<_>>()?,
            order: VecDeque::new(),
            handed_out: 0,
        })
    }

    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__<'py>(&mut self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        self.hand_out(py)?;
        match self.order.pop_front() {
            None => Ok(None),
            Some(Expected::Exception(exception)) => Ok(Some(exception.into_bound(py))),
            Some(Expected::From { worker, job }) => self.answer(worker, job.bind(py)).map(Some),
        }
    }
}

impl Reader {
    fn hand_out(&mut self, py: Python<'_>) -> PyResult<()> {
        while let Some(jobs) = &self.jobs
            && self.order.len() < AHEAD * self.workers.len()
        {
            let Some(item) = jobs.bind(py).clone().next().transpose()? else {
                self.jobs = None;
                break;
            };
            if item.is_instance_of::<PyException>() {
                self.order.push_back(Expected::Exception(item.unbind()));
                continue;
            }
            let (path, line, data) = item.extract()?;
            let worker = self.handed_out % self.workers.len();
            let sent = self
                .workers
                .get(worker)
                .map(|worker| worker.jobs.send(Job { path, line, data }));
            if !matches!(sent, Some(Ok(()))) {
                return Err(gone());
            }
            self.handed_out += 1;
            let job = item.cast_into::<PyTuple>()?.unbind();
            self.order.push_back(Expected::From { worker, job });
        }
        Ok(())
    }

    fn answer<'py>(
        &mut self,
        worker: usize,
        job: &Bound<'py, PyTuple>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = job.py();
        let worker = self.workers.get_mut(worker).ok_or_else(gone)?;
        let answers: &mut Receiver<Answer> = worker.answers.get_mut().map_err(|_| gone())?;
        let answer = loop {
            match py.detach(|| waited(&mut *answers)) {
                Ok(answer) => break answer,
                Err(RecvTimeoutError::Timeout) => py.check_signals()?,
                Err(RecvTimeoutError::Disconnected) => return Err(gone()),
            }
        };
        let (path, line) = (job.get_item(0)?, job.get_item(1)?);
        let found = match answer {
            Ok((id, record, text)) => {
                let text = PageText::of(text, None, py)?;
                (path, line, id, record, text).into_pyobject(py)?
            }
            Err(reason) => (path, line, reason).into_pyobject(py)?,
        };
        Ok(found.into_any())
    }
}

/// Waits with the only handle on the answers, which no other thread may hold meanwhile.
fn waited(answers: &mut Receiver<Answer>) -> Result<Answer, RecvTimeoutError> {
    answers.recv_timeout(PATIENCE)
}

fn gone() -> PyErr {
    PyRuntimeError::new_err("a thread of the reader has ended before its time")
}

impl Worker {
    fn start(plan: Plan) -> std::io::Result<Self> {
        let (jobs, todo) = channel::<Job>();
        let (done, answers) = channel();
        // It ends when the reader is dropped and with it the other ends.
        thread::Builder::new()
            .name("innokyla".to_owned())
            .spawn(move || {
                for job in todo {
                    if done.send(plan.page(job)).is_err() {
                        break;
                    }
                }
            })?;
        let answers = Mutex::new(answers);
        Ok(Self { jobs, answers })
    }
}

impl Plan {
    fn page(&self, job: Job) -> Answer {
        let data = match job.data {
            Some(data) => data,
            None => read(&job.path, self.max_size)?,
        };
        if data.len() as u64 > self.max_size {
            return Err(too_large(self.max_size));
        }
        let (id, decoded) = match job.line {
            None => match collection(&data) {
                Some(reason) => return Err(reason.to_owned()),
                None => (None, decoded(&data, self.encoding).map_err(text)?),
            },
            Some(number) => {
                let keys = Keys {
                    text: &self.text_field,
                    id: &self.id_field,
                };
                let entry = Entry::read(number, &data, keys).map_err(|error| text(error.fault))?;
                let decoded = innokyla::decode_str(&entry.text).map_err(text)?;
                (entry.id.map(|id| id.into_owned()), owned(decoded))
            }
        };
        let parsed = innokyla::parse_decoded(Decoded {
            text: decoded.text.as_ref().into(),
            ..decoded.clone()
        });
        if let Some(found) = no_content(&parsed, &Options::default()) {
            return Err(found.message);
        }
        Ok((id, record(&parsed)?, owned(decoded)))
    }
}

/// What a file holds that is no page but many, by its beginning, as the command knows it.
fn collection(data: &[u8]) -> Option<&'static str> {
    let data = data.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(data);
    let data = data.trim_ascii_start();
    let line = data.split(|byte| *byte == b'\n').next().unwrap_or(data);
    let is_json = match data.split_first() {
        Some((b'{', _)) => serde_json::from_slice::<IgnoredAny>(line).is_ok(),
        Some((b'[', rest)) => rest.trim_ascii_start().starts_with(b"{"),
        _ => false,
    };
    if is_json {
        return Some("JSON in a file that is not named .jsonl");
    }
    let is_archive = data.starts_with(b"WARC/1.") || data.starts_with(b"PAR1");
    is_archive.then_some("many pages in one file: the command reads it")
}

fn owned(decoded: Decoded<'_>) -> Decoded<'static> {
    Decoded {
        text: decoded.text.into_owned().into(),
        ..decoded
    }
}

fn text(error: impl ToString) -> String {
    error.to_string()
}

fn read(path: &Path, max_size: u64) -> Result<Vec<u8>, String> {
    let mut data = Vec::new();
    let file = File::open(path).map_err(reason)?;
    file.take(max_size.saturating_add(1))
        .read_to_end(&mut data)
        .map_err(reason)?;
    Ok(data)
}

/// What Python says of the same error.
fn reason(error: std::io::Error) -> String {
    let message = error.to_string();
    match message.rfind(" (os error ") {
        Some(number) => message.get(..number).unwrap_or_default().to_owned(),
        None => message,
    }
}

fn too_large(max_size: u64) -> String {
    format!("larger than {max_size} bytes")
}
