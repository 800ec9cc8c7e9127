//! What speaks for a chain of labels and what against it, as points.

/// A label whose words anyone writes, such as *Luotu*.
pub(super) const EVERYDAY: i32 = 2;
/// A label in the site's own wording, such as *Viimeksi muokattu*.
pub(super) const PHRASE: i32 = 8;
/// ` **` behind it, as section headings of the older site have.
pub(super) const STARRED: i32 = 4;
/// Marks of another tool about it, or its value behind it on its line: sentences look
/// like that, too.
pub(super) const DECORATED: i32 = -1;
/// A value of the label's own type follows.
pub(super) const TYPED_VALUE: i32 = 6;
/// Its value stands as far below it as the site prints it.
pub(super) const AS_PRINTED: i32 = 1;
/// No blank line parts it from the text above.
pub(super) const GLUED: i32 = -1;
/// A candidate taken as text in a value that is no running text.
pub(super) const CUT_INTO: i32 = -4;
/// Lines left behind a value of one line.
pub(super) const LEFTOVER: i32 = -2;
/// A step back to a label that stands before the last one in the table.
pub(super) const BACKWARD: i32 = -7;
/// A step back from the sections to the facts.
pub(super) const BACK_FROM_SECTIONS: i32 = -12;
/// The last label again, where its words are everyday ones and no typed value follows.
pub(super) const REPEATED_EVERYDAY: i32 = -6;
/// The last label again.
pub(super) const REPEATED_PHRASE: i32 = -1;
/// The most that a picture behind a picture is worth.
pub(super) const NEXT_PICTURE: i32 = 1;

/// By how much the best chain leads one that is given up.
pub(super) const LEAD: i32 = 16;
