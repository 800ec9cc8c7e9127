//! gzip and Zstandard, recognised by their first bytes and never by a name.

use std::io::{self, BufRead, Read};

mod gzip;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compression {
    Gzip,
    Zstd,
}

impl Compression {
    /// The compression of data that starts like this; no text starts so, in any encoding
    /// of exports. A Zstandard file may also start with a frame to skip.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0x1f, 0x8b, ..] => Some(Self::Gzip),
            [0x28, 0xb5, 0x2f, 0xfd, ..] | [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => Some(Self::Zstd),
            _ => None,
        }
    }

    /// The compression that the name of an output asks for.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        match name.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
            "gz" => Some(Self::Gzip),
            "zst" => Some(Self::Zstd),
            _ => None,
        }
    }
}

/// A name without the ending of a packed file.
pub(crate) fn unpacked_name(name: &str) -> &str {
    match (Compression::of_name(name), name.rsplit_once('.')) {
        (Some(_), Some((bare, _))) => bare,
        _ => name,
    }
}

/// Formats that are not read: their first bytes, name and extension, and the program that
/// unpacks them.
const FOREIGN: [(&[u8], &str, &str, &str); 8] = [
    (b"BZh", "bzip2", "bz2", "bzip2 -dc"),
    (b"\xfd7zXZ\0", "xz", "xz", "xz -dc"),
    (b"PK\x03\x04", "zip", "zip", "unzip -p"),
    (b"7z\xbc\xaf\x27\x1c", "7z", "7z", "7z e -so"),
    (b"\x04\x22\x4d\x18", "lz4", "lz4", "lz4 -dc"),
    (b"LZIP", "lzip", "lz", "lzip -dc"),
    (b"Rar!\x1a\x07", "rar", "rar", "unrar p -inul"),
    (b"\x1f\x9d", "compress", "Z", "uncompress -c"),
];

/// The extensions of the packed formats that are not read.
pub(crate) fn foreign_extensions() -> impl Iterator<Item = &'static str> {
    FOREIGN.iter().map(|(_, _, ending, _)| *ending)
}

/// How many bytes identify a packed format.
const START: usize = 6;

/// Refuses data of a compression that is not read.
pub(crate) fn refuse_foreign(bytes: &[u8]) -> io::Result<()> {
    let foreign = FOREIGN.iter().find(|(start, ..)| bytes.starts_with(start));
    foreign.map_or(Ok(()), |(_, name, _, program)| {
        Err(io::Error::new(
            io::ErrorKind::Unsupported,
            format!(
                "packed with {name}, which innokyla does not read; unpack it first: \
                 `{program} FILE | innokyla … -`"
            ),
        ))
    })
}

/// Refuses a whole file that holds others, and data of a compression that is not read.
pub(crate) fn refuse_archive(bytes: &[u8]) -> io::Result<()> {
    let has = |at: usize, words: &[u8]| bytes.get(at..).is_some_and(|it| it.starts_with(words));
    let refused = if has(257, b"ustar") {
        "a tar archive, which innokyla does not read; unpack it first: `tar -xf FILE`"
    } else if has(0, b"PK\x03\x04") && (has(30, b"[Content_Types]") || has(30, b"mimetype")) {
        "an office document, which innokyla does not read; save it as text first"
    } else {
        return refuse_foreign(bytes);
    };
    Err(io::Error::new(io::ErrorKind::Unsupported, refused))
}

/// Reads what a stream holds, compressed or not. A Zstandard window of more bytes than
/// `max_window` is an error.
pub(crate) fn reader<'r, R: BufRead + Send + 'r>(
    mut stream: R,
    max_window: u64,
) -> io::Result<Box<dyn BufRead + Send + 'r>> {
    // A pipe may give its first bytes one by one.
    let mut start = Vec::with_capacity(START);
    stream.by_ref().take(START as u64).read_to_end(&mut start)?;
    refuse_foreign(&start)?;
    let compression = Compression::of_bytes(&start);
    let stream = io::Cursor::new(start).chain(stream);
    Ok(match compression {
        None => Box::new(stream),
        Some(Compression::Gzip) => named("gzip", gzip::GzipReader::new(stream)),
        Some(Compression::Zstd) => named("Zstandard", zstd_reader(stream, max_window)?),
    })
}

/// Reads Zstandard frames one after another, as `zstd -d` does.
fn zstd_reader<R: BufRead>(
    stream: R,
    max_window: u64,
) -> io::Result<zstd::stream::read::Decoder<'static, R>> {
    let mut decoder = zstd::stream::read::Decoder::with_buffer(stream)?;
    // The smallest and the largest window of the format as it is read here.
    let largest = if cfg!(target_pointer_width = "64") {
        31
    } else {
        30
    };
    decoder.window_log_max(max_window.max(1).ilog2().clamp(10, largest))?;
    Ok(decoder)
}

/// Writes Zstandard, with a checksum.
pub(crate) type ZstdWriter<W> = zstd::stream::write::Encoder<'static, W>;

pub(crate) fn zstd_writer<W: io::Write>(target: W) -> io::Result<ZstdWriter<W>> {
    let mut encoder = ZstdWriter::new(target, zstd::DEFAULT_COMPRESSION_LEVEL)?;
    encoder.include_checksum(true)?;
    Ok(encoder)
}

fn named<'r>(kind: &'static str, decoder: impl Read + Send + 'r) -> Box<dyn BufRead + Send + 'r> {
    Box::new(io::BufReader::with_capacity(64 << 10, Named(kind, decoder)))
}

/// A decoder whose errors say what kind of data is broken.
struct Named<R>(&'static str, R);

impl<R: Read> Read for Named<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let kind = self.0;
        self.1.read(buffer).map_err(|error| match error.kind() {
            io::ErrorKind::Interrupted => error,
            io::ErrorKind::UnexpectedEof => {
                io::Error::new(error.kind(), format!("{kind} data is cut off"))
            }
            _ if error.to_string().contains("too much memory") => {
                let reason = format!("the {kind} data has a larger window than --max-window");
                io::Error::new(io::ErrorKind::Unsupported, reason)
            }
            _ if error.to_string().contains("not enough memory") => {
                let reason = format!("no memory for the window of the {kind} data");
                io::Error::new(io::ErrorKind::OutOfMemory, reason)
            }
            _ => io::Error::new(error.kind(), format!("broken {kind} data: {error}")),
        })
    }
}

#[cfg(test)]
mod tests;
