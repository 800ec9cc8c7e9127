//! Sizes as people type them.

/// Reads a size in bytes: `1000`, `64K`, `10MB`, `1GiB`.
///
/// `K`, `M` and `G` alone count in 1024s, as do `KiB`, `MiB` and `GiB`; `KB`,
/// `MB` and `GB` count in 1000s.
pub(crate) fn size(text: &str) -> Result<u64, String> {
    const UNITS: [(&str, u64); 12] = [
        ("", 1),
        ("b", 1),
        ("k", 1 << 10),
        ("kib", 1 << 10),
        ("kb", 1_000),
        ("m", 1 << 20),
        ("mib", 1 << 20),
        ("mb", 1_000_000),
        ("g", 1 << 30),
        ("gib", 1 << 30),
        ("gb", 1_000_000_000),
        ("t", 1 << 40),
    ];
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, unit) = text.split_at(digits);
    let unit = unit.trim_start().to_ascii_lowercase();
    UNITS
        .iter()
        .find(|(name, _)| *name == unit)
        .zip(number.parse::<u64>().ok())
        .and_then(|((_, factor), number)| number.checked_mul(*factor))
        .filter(|size| *size > 0)
        .ok_or_else(|| "not a size: write it as 500000, 64K, 10MB or 1GiB".to_owned())
}

/// The largest window of Zstandard that is read: 2 GiB.
pub(crate) const LARGEST_WINDOW: u64 = 2 << 30;

/// A size in the largest unit that divides it: `256 MiB`.
pub(crate) fn show(size: u64) -> String {
    [("GiB", 30), ("MiB", 20), ("KiB", 10)]
        .into_iter()
        .find(|(_, shift)| size > 0 && size.trailing_zeros() >= *shift)
        .map_or_else(
            || format!("{size} bytes"),
            |(unit, shift)| format!("{} {unit}", size >> shift),
        )
}

/// The reason that something is refused whose size is over the limit.
pub(crate) fn larger_than(limit: u64) -> String {
    format!("larger than {} (see --max-size)", show(limit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_read_as_people_type_them() {
        let table = [
            ("1", Some(1)),
            ("500000", Some(500_000)),
            ("64K", Some(65_536)),
            ("64 kib", Some(65_536)),
            ("10MB", Some(10_000_000)),
            ("1GiB", Some(1_073_741_824)),
            ("0", None),
            ("", None),
            ("M", None),
            ("-1", None),
            ("1.5G", None),
            ("3 apples", None),
            ("99999999999999999999", None),
            ("99999999999T", None),
        ];
        for (text, bytes) in table {
            assert_eq!(size(text).ok(), bytes, "{text}");
        }
    }

    #[test]
    fn sizes_are_shown_in_whole_units() {
        let table = [
            (268_435_456, "256 MiB"),
            (1_073_741_824, "1 GiB"),
            (1_024, "1 KiB"),
            (1_000, "1000 bytes"),
        ];
        for (bytes, shown) in table {
            assert_eq!(show(bytes), shown);
        }
    }
}
