use std::io::Write as _;

use super::*;

fn gzip(text: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(text).unwrap();
    encoder.finish().unwrap()
}

fn zstd(text: &[u8]) -> Vec<u8> {
    let mut encoder = zstd_writer(Vec::new()).unwrap();
    encoder.write_all(text).unwrap();
    encoder.finish().unwrap()
}

fn read(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut text = Vec::new();
    reader(bytes, 1 << 27)
        .and_then(|mut stream| stream.read_to_end(&mut text))
        .map_err(|error| error.to_string())?;
    Ok(text)
}

/// Gives its bytes one at a time, as a slow pipe does.
struct Drip<'b>(&'b [u8]);

impl Read for Drip<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = buffer.len().min(1);
        self.0.read(&mut buffer[..count])
    }
}

#[test]
fn content_and_not_a_name_tells_the_compression() {
    let text = "Kokonaisuuden nimi\nSilta\n".repeat(200_000).into_bytes();
    for bytes in [text.clone(), gzip(&text), zstd(&text)] {
        assert!(read(&bytes).unwrap() == text);
    }
    for short in ["", "a", "\u{1f}", "abcd"] {
        assert_eq!(read(short.as_bytes()).unwrap(), short.as_bytes());
    }
    let mut slow = Vec::new();
    let drip = io::BufReader::with_capacity(1, Drip(b"\x1f\x8b"));
    assert!(
        reader(drip, 1 << 27)
            .unwrap()
            .read_to_end(&mut slow)
            .is_err()
    );
}

#[test]
fn members_and_frames_are_read_one_after_another() {
    let members = [gzip(b"Silta"), gzip(b""), gzip(b"-hanke")].concat();
    assert_eq!(read(&members).unwrap(), b"Silta-hanke");
    // Blocks of a tape are filled up with zeros.
    let padded = [&members[..], &[0; 512]].concat();
    assert_eq!(read(&padded).unwrap(), b"Silta-hanke");
    let skip = [0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, b'x', b'y', b'z'];
    let frames = [&skip[..], &zstd(b"Silta"), &skip, &zstd(b"-hanke")].concat();
    assert_eq!(read(&frames).unwrap(), b"Silta-hanke");
}

#[test]
fn broken_data_says_what_it_is() {
    #[rustfmt::skip]
    let table = [
        (gzip(&[b'a'; 999])[..20].to_vec(), "gzip data is cut off"),
        (zstd(&[b'a'; 999])[..10].to_vec(), "Zstandard data is cut off"),
        ([&gzip(b"a")[..], b"and something else"].concat(), "broken gzip data: invalid gzip header"),
    ];
    for (bytes, message) in table {
        assert_eq!(read(&bytes).unwrap_err(), message);
    }
    let mut flipped = zstd(b"Silta-hanke");
    let last = flipped.len() - 1;
    flipped[last] ^= 1;
    let message = read(&flipped).unwrap_err();
    assert_eq!(
        message,
        "broken Zstandard data: Restored data doesn't match checksum"
    );
}
