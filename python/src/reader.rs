//! Pages of many files, parsed at the same time and given in order.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use innokyla::EncodingError;
use pyo3::exceptions::{PyException, PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyTuple};

use crate::page_text::PageText;
use plan::{Answer, Job, Plan};

mod plan;

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
            encoding: encoding
                .map_err(|error: EncodingError| PyValueError::new_err(error.to_string()))?,
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
