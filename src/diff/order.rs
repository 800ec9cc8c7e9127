//! Which of some things stand in another order.

/// The longest increasing subsequence, by the places of its numbers in the list. All numbers
/// differ.
pub(super) fn rising(numbers: &[usize]) -> Vec<usize> {
    // For each length the place of the smallest number that such a row ends in.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers.get(*end) < Some(number));
        before.push(
            length
                .checked_sub(1)
                .and_then(|last| ends.get(last).copied()),
        );
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut row = Vec::with_capacity(ends.len());
    let mut at = ends.last().copied();
    while let Some(place) = at {
        row.push(place);
        at = before.get(place).copied().flatten();
    }
    row.reverse();
    row
}

#[cfg(test)]
mod tests {
    use super::rising;

    #[test]
    fn the_longest_row_that_rises_is_found() {
        let table: [(&[usize], &[usize]); 5] = [
            (&[], &[]),
            (&[0, 1, 2], &[0, 1, 2]),
            (&[3, 0, 1, 2], &[1, 2, 3]),
            (&[1, 2, 3, 0], &[0, 1, 2]),
            (&[0, 4, 1, 2, 3], &[0, 2, 3, 4]),
        ];
        for (numbers, places) in table {
            assert_eq!(rising(numbers), places, "{numbers:?}");
        }
    }
}
