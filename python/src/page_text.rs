//! A page's text as it was decoded, and what the parser says of it.

use std::borrow::Cow;
use std::str::FromStr;

use innokyla::check::{Code, Options, check};
use innokyla::{Block, Decoded, Diagnostic, Encoding, Kind, Parsed, Severity, Span};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyDict, PyString};

use crate::characters::Characters;

/// The text of one page, with what its bytes told. A page is parsed again for what is
/// asked of it, so that nothing but its text is kept.
#[pyclass(frozen, module = "innokyla._innokyla")]
pub(crate) struct PageText {
    text: PyBackedStr,
    encoding: Encoding,
    repaired: bool,
    damaged: Vec<Span>,
}

/// What a page text is made of, as `pickle` keeps it.
type Parts<'py> = (
    Bound<'py, PyString>,
    &'static str,
    bool,
    Vec<(usize, usize)>,
);

impl PageText {
    /// The text that was decoded. A text that was given as Python's is not copied.
    pub(crate) fn of(
        decoded: Decoded<'_>,
        given: Option<Bound<'_, PyString>>,
        py: Python<'_>,
    ) -> PyResult<Self> {
        let text = match (decoded.text, given) {
            (Cow::Borrowed(text), Some(given)) if text.len() == given.to_str()?.len() => given,
            (text, _) => PyString::new(py, &text),
        };
        Ok(Self {
            text: text.try_into()?,
            encoding: decoded.encoding,
            repaired: decoded.repaired,
            damaged: decoded.damaged,
        })
    }

    fn parsed(&self) -> Parsed<'_> {
        innokyla::parse_decoded(Decoded {
            text: Cow::Borrowed(&self.text),
            encoding: self.encoding,
            repaired: self.repaired,
            damaged: self.damaged.clone(),
        })
    }
}

#[pymethods]
impl PageText {
    #[new]
    fn new(
        text: PyBackedStr,
        encoding: &str,
        repaired: bool,
        damaged: Vec<(usize, usize)>,
    ) -> PyResult<Self> {
        Ok(Self {
            text,
            encoding: named(encoding)?,
            repaired,
            damaged: damaged
                .into_iter()
                .map(|(start, end)| Span::new(start, end))
                .collect(),
        })
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyAny>, Parts<'py>) {
        let this = slf.get();
        let damaged = this.damaged.iter().map(|span| (span.start, span.end));
        let text = this.text.as_py_str().bind(slf.py()).clone();
        let parts = (
            text,
            this.encoding.as_str(),
            this.repaired,
            damaged.collect(),
        );
        (slf.get_type().into_any(), parts)
    }

    #[getter]
    fn text(&self, py: Python<'_>) -> Py<PyString> {
        self.text.as_py_str().clone_ref(py)
    }

    #[getter]
    fn encoding(&self) -> &'static str {
        self.encoding.as_str()
    }

    /// The record as JSON.
    fn record(&self, py: Python<'_>) -> PyResult<String> {
        py.detach(|| record(&self.parsed()))
            .map_err(PyValueError::new_err)
    }

    /// The span of each value in characters, by its JSON Pointer.
    fn spans<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let spans = py.detach(|| {
            let characters = Characters::of(&self.text);
            let mut spans = Vec::new();
            self.parsed().record().for_each_span(|pointer, span| {
                let span = characters.span(span);
                spans.push((pointer.to_owned(), (span.start, span.end)));
            });
            spans
        });
        let found = PyDict::new(py);
        for (pointer, span) in spans {
            found.set_item(pointer, span)?;
        }
        Ok(found)
    }

    /// The diagnostics of a check as JSON, their spans in characters.
    #[pyo3(signature = (path, expect, select, ignore, severity))]
    fn check(
        &self,
        py: Python<'_>,
        path: Option<String>,
        expect: Option<Vec<String>>,
        select: Option<Vec<String>>,
        ignore: Vec<String>,
        severity: Vec<(String, String)>,
    ) -> PyResult<String> {
        let mut options = Options::default();
        options = path.into_iter().fold(options, Options::path);
        if let Some(kinds) = expect {
            options = options.expect(all_named::<Kind>(&kinds)?);
        }
        if let Some(codes) = select {
            options = options.select(all_named::<Code>(&codes)?);
        }
        options = all_named(&ignore)?
            .into_iter()
            .fold(options, Options::ignore);
        for (code, severity) in severity {
            options = options.severity(named(&code)?, named::<Severity>(&severity)?);
        }
        py.detach(|| {
            let mut found = check(&self.parsed(), &options);
            count_in_characters(&mut found, &self.text);
            serde_json::to_string(&found).map_err(|error| error.to_string())
        })
        .map_err(PyValueError::new_err)
    }
}

fn count_in_characters(found: &mut [Diagnostic], text: &str) {
    let characters = Characters::of(text);
    for diagnostic in found {
        let related = diagnostic.related.iter_mut().map(|place| &mut place.span);
        for span in related.chain([&mut diagnostic.span]) {
            *span = characters.span(*span);
        }
    }
}

pub(crate) fn record(parsed: &Parsed<'_>) -> Result<String, String> {
    serde_json::to_string(parsed.record()).map_err(|error| error.to_string())
}

fn named<T: FromStr<Err: ToString>>(name: &str) -> PyResult<T> {
    name.parse()
        .map_err(|error: T::Err| PyValueError::new_err(error.to_string()))
}

fn all_named<T: FromStr<Err: ToString>>(names: &[String]) -> PyResult<Vec<T>> {
    names.iter().map(|name| named(name)).collect()
}

/// The text of bytes, in an encoding or in the one that they show.
#[pyfunction]
#[pyo3(signature = (data, encoding=None))]
pub(crate) fn decode(py: Python<'_>, data: &[u8], encoding: Option<&str>) -> PyResult<PageText> {
    let encoding = encoding.map(named::<Encoding>).transpose()?;
    let decoded = py.detach(|| decoded(data, encoding));
    let decoded = decoded.map_err(|error| PyValueError::new_err(error.to_string()))?;
    PageText::of(decoded, None, py)
}

pub(crate) fn decoded(
    data: &[u8],
    encoding: Option<Encoding>,
) -> Result<Decoded<'_>, innokyla::Error> {
    match encoding {
        Some(encoding) => innokyla::decode_as(data, encoding),
        None => innokyla::decode(data),
    }
}

/// Text that is Python's already, without a byte-order mark and put right where it was
/// encoded twice.
#[pyfunction]
pub(crate) fn decode_text(text: Bound<'_, PyString>) -> PyResult<PageText> {
    let py = text.py();
    let given = PyBackedStr::try_from(text.clone())?;
    let decoded = py.detach(|| innokyla::decode_str(&given));
    let decoded = decoded.map_err(|error| PyValueError::new_err(error.to_string()))?;
    PageText::of(decoded, Some(text), py)
}

/// The words of blocks, which are given as JSON.
#[pyfunction]
pub(crate) fn plain_text(blocks: &str) -> PyResult<String> {
    let blocks: Vec<Block<'static>> =
        serde_json::from_str(blocks).map_err(|error| PyValueError::new_err(error.to_string()))?;
    Ok(innokyla::plain_text(&blocks))
}
