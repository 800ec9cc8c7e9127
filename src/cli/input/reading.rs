//! The arguments that say how inputs are read.

use clap::Args;
use globset::Glob;
use innokyla::Encoding;

use super::InputForm;
use crate::cli::ids::IdFilter;
use crate::cli::size::size;
use crate::cli::{Usage, usage};

/// The arguments that say how inputs are read.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Input")]
pub(crate) struct ReadingArgs {
    /// Which files of a folder to read, by their name [default: *.txt, *.jsonl and
    /// *.ndjson, in letters of any case, also with .gz or .zst]
    ///
    /// May be given more than once. Files named by themselves are read whatever
    /// their name is. `._*` and `__MACOSX`, which macOS adds, are passed over.
    #[arg(long, value_name = "PATTERN")]
    pub(super) glob: Vec<Glob>,

    /// Files and folders to leave out of a folder, by their name or by their path
    /// below it
    ///
    /// May be given more than once. Files named by themselves are read all the same.
    #[arg(long, value_name = "PATTERN")]
    pub(super) exclude: Vec<Glob>,

    /// What a file holds
    #[arg(long, value_enum, default_value_t = InputForm::Auto, value_name = "FORM")]
    pub(crate) from: InputForm,

    /// The key of a JSON line, or the column, that holds the text of a page [default: text]
    ///
    /// `metadata.text`, or the JSON Pointer `/metadata/text`, leads into objects.
    #[arg(long, value_name = "KEY")]
    pub(super) text_field: Option<String>,

    /// The key of a JSON line, or the column, that holds its identifier; it may be missing
    /// [default: url]
    #[arg(long, value_name = "KEY")]
    pub(crate) id_field: Option<String>,

    /// Read only pages whose identifier has this form; the others are passed over unread
    ///
    /// May be given more than once: `https://innokyla.fi/*`. It is the value of --id-field,
    /// the address of a page in an archive, the path of a file of text. `*` stands for any
    /// characters, `/` among them. What has no identifier is passed over too.
    #[arg(long, value_name = "PATTERN")]
    id_glob: Vec<Glob>,

    /// The encoding of every file, whatever its bytes look like [default: found
    /// for each file]
    ///
    /// `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, which holds Latin-1, `macintosh`
    /// or `ibm850`.
    #[arg(long, value_name = "NAME")]
    pub(crate) encoding: Option<Encoding>,

    /// The largest page to read, or the longest JSON line, after decompression
    ///
    /// `K`, `M` and `G` count in 1024s, `KB`, `MB` and `GB` in 1000s. A larger
    /// one is a failure of its own, and the others go on.
    #[arg(long, value_name = "SIZE", default_value = "64M", value_parser = size, allow_negative_numbers = true)]
    pub(crate) max_size: u64,

    /// The largest window of a Zstandard file: the memory that reading a long one takes
    ///
    /// One with a larger window is a failure of its own. Corpora packed by `zstd
    /// --long=31` have 2G, the most there is.
    #[arg(long, value_name = "SIZE", default_value = "2G", value_parser = size, allow_negative_numbers = true)]
    pub(crate) max_window: u64,
}

impl ReadingArgs {
    /// The key of the identifier.
    pub(crate) fn id_field(&self) -> &str {
        self.id_field.as_deref().unwrap_or("url")
    }

    /// Which pages are read, by what identifies them.
    pub(crate) fn ids(&self) -> Result<IdFilter, Usage> {
        IdFilter::new(&self.id_glob).map_err(usage)
    }

    /// The key of the text.
    pub(crate) fn text_field(&self) -> &str {
        self.text_field.as_deref().unwrap_or("text")
    }

    /// How inputs are read, in words.
    pub(crate) fn in_words(&self) -> String {
        let encoding = self.encoding.map_or("found", Encoding::as_str);
        let (form, text, id) = (self.from, self.text_field(), &self.id_field);
        let globs: Vec<_> = self.id_glob.iter().map(Glob::glob).collect();
        format!("encoding={encoding} from={form:?} text={text} id={id:?} globs={globs:?}")
    }
}
