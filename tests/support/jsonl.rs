//! Laws of the reader of JSON lines.

use std::io::BufReader;

use innokyla::jsonl::{Entry, Keys, LineError, LineFault, Lines, RawLine};
use innokyla::parse;
use serde_json::Value;

/// The laws of a stream of any bytes. The first two choose how it is read.
pub(crate) fn read(bytes: &[u8]) -> Vec<String> {
    let mut wrong = Vec::new();
    let [buffer, most, stream @ ..] = bytes else {
        return wrong;
    };
    let most = match most {
        0 => usize::MAX,
        most => usize::from(*most) * 8,
    };
    let source = BufReader::with_capacity(usize::from(*buffer) + 1, stream);
    let mut lines = Lines::new(source).max_length(most as u64);
    let mut room = Vec::new();
    for (number, line) in (1..).zip(stream.split(|&byte| byte == b'\n')) {
        let words = match line.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) => rest,
            None => line,
        };
        let is_blank = words.trim_ascii().is_empty();
        if is_blank && line.len() <= most {
            continue;
        }
        match lines.next_line(&mut room) {
            Some(Ok(RawLine { number: at, range }))
                if at == number && room.get(range.clone()) == Some(words) =>
            {
                if line.len() > most {
                    wrong.push(format!("line {number} is too long and is given"));
                }
            }
            Some(Err(LineError {
                line: at,
                fault: LineFault::TooLong { .. },
            })) if at == number && line.len() > most => {
                continue;
            }
            other => wrong.push(format!("line {number} is read as {other:?}")),
        }
        wrong.extend(entry_of(words));
    }
    if let Some(more) = lines.next_line(&mut room) {
        wrong.push(format!("a line after the last: {more:?}"));
    }
    wrong
}

/// An entry is what `serde_json` finds in the line.
fn entry_of(line: &[u8]) -> Option<String> {
    let read = Entry::read(1, line, Keys::default()).map_err(|error| error.fault.to_string());
    if let Err(reason) = &read
        && (reason.is_empty() || reason.contains('\n') && !line.contains(&b'\n'))
    {
        return Some(format!("no reason on one line: {reason:?}"));
    }
    if let Ok(entry) = &read {
        let parsed = parse(&entry.text);
        if serde_json::to_string(parsed.record()).is_err() {
            return Some("the record of a line is not written".to_owned());
        }
    }
    let Ok(Value::Object(value)) = serde_json::from_slice(line) else {
        return None;
    };
    let text = value.get("text").and_then(Value::as_str);
    let id = value.get("url").filter(|id| !id.is_null());
    let is_single = id.is_none_or(|id| !id.is_array() && !id.is_object());
    match (read, text) {
        (Ok(entry), Some(text)) => {
            let same_id = match (&entry.id, id) {
                (Some(read), Some(Value::String(id))) => read == id,
                // A number keeps all its digits, of which `serde_json` may keep fewer.
                (read, id) => read.is_some() == id.is_some(),
            };
            (entry.text != text || !same_id).then(|| format!("{entry:?} of {value:?}"))
        }
        (Ok(entry), None) => Some(format!("{entry:?} of {value:?}")),
        // A key may stand twice, once with another value.
        (Err(reason), Some(_)) if is_single => {
            let keys = line.windows(4).filter(|key| *key == b"text").count()
                + line.windows(3).filter(|key| *key == b"url").count();
            let plain = keys <= 2 && !line.contains(&b'\\');
            plain.then(|| format!("{value:?} is refused: {reason}"))
        }
        (Err(_), _) => None,
    }
}
