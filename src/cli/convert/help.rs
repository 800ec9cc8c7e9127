//! What `innokyla convert --help` says after its options.

pub(super) const HELP: &str = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla convert page.txt                    one page, indented
  innokyla convert corpus | jq .title          a folder, one line a page
  innokyla convert corpus -o records --update  a .json a page, only what has changed
  innokyla convert corpus -o pages.xlsx        an Excel workbook: pages, people, regions …
  innokyla convert corpus -o pages.csv         a table; --csv-dialect excel for a double click
  innokyla convert corpus -o tables --format csv-tables
  innokyla convert dump.jsonl -o pages.parquet
  innokyla convert corpus.parquet --text-field body --id-field url -o pages.parquet
  innokyla convert CC-MAIN.warc.wet.gz --id-glob 'https://innokyla.fi/*'
  innokyla convert dump.jsonl.zst -o pages.ndjson.gz --keep date --keep metadata.license
  innokyla convert corpus --exclude old --exclude '*draft*'
  find . -name '*.txt' -print0 | innokyla convert -0 --files-from -
  curl … | innokyla convert -

\x1b[1;4mInputs:\x1b[0m
  gzip and Zstandard are recognised by content, in files of any name; what is packed
  otherwise is refused by name. A file that
  cannot be read, is no text or has no content (an empty one, an error or login
  page: see `innokyla explain no-content`) is named on standard error, and the
  others are converted all the same.
  No input is ever an output: a run that would write over what it reads is refused.

\x1b[1;4mJSON lines:\x1b[0m
  A file whose name ends in `.jsonl` or `.ndjson`, or that begins with a line that is
  a JSON object, holds a page a line: the text under `text` (--text-field), and
  perhaps an identifier under `url` (--id-field). An array of objects is read as its
  elements. --from says what a file holds where it is not found; a pipe that is
  named, such as /dev/fd/63, is taken for text. In folders NDJSON that innokyla wrote
  is passed over. --line-buffered answers each line before it reads the next. A key
  may lead into objects: `metadata.url`, or the JSON Pointer `/metadata/url`. The
  record's `source` gives the line, the identifier and the fields that --keep names,
  as the line has them. A bad line is named as PATH:LINE, and after ten that are alike
  the others are counted. Where none of the first 1,000 lines has the text the run ends,
  and tells the keys that there are. Of a key that stands twice the last value counts,
  which is told. JSON that is spread over several lines is refused, with a remedy.

\x1b[1;4mParquet and archives:\x1b[0m
  Of a Parquet file each row is a page, its text in the column `text` (--text-field),
  its identifier in `url` (--id-field). Text may be strings or bytes. It is read some
  rows at a time, and from a file, not a pipe. Of an archive of Common Crawl (WET) each
  record of the type conversion is a page, its WARC-Target-URI the identifier; a record
  that is broken is named by its offset in the unpacked archive, and ends the file. Both
  are known by name or content, and in folders with --from alone. --id-glob passes over
  pages of other identifiers before they are parsed, of any form of input. `source.line`
  counts rows and pages as it counts lines.

\x1b[1;4mOutput folders:\x1b[0m
  Nothing is written outside DIR. The tree below a given folder is kept, as are
  the relative paths of a list; any other file goes directly into DIR. If two
  inputs would be written to one name, the first one is, and the second is named
  as a failure. A file in DIR that innokyla did not write is never replaced. DIR
  is not searched for inputs when it lies in a folder that is. `.innokyla.json` in it
  keeps from what each output was made; with it --update knows an input, an option or
  a version that has changed, and an output whose input is gone, or its line, is named
  (--prune removes it).

\x1b[1;4mWhole or not at all:\x1b[0m
  A file is written under a hidden name, `.innokyla-….tmp`, and renamed when the
  system has it on the disk; the rights of a file that is replaced are kept. An
  interrupt takes the hidden file along. A run that is killed may leave one, which
  the next run that writes there removes, and nothing else.

\x1b[1;4mCSV columns:\x1b[0m
  path, line, id, kind, language, title, region_code, region_name,
  programme_code, programme_pillar, programme_investment, name, created, modified,
  period, funders, contact_people, contact_organisation, contact_emails,
  contact_phones, authors, place, localities, nationwide, parent, stage, topics,
  phenomena, actor_regions, attachments, sections, lead, summary, purpose.
  Each --keep adds a column behind them, arrays and objects as JSON.
  Several values are joined with `; `. A period is an ISO 8601 interval such as
  2020-10/2022, with `..` for an open side. A cell that starts with = + - @, a tab
  or a line break gets an apostrophe in front, so that no spreadsheet runs it;
  control characters in a cell are U+FFFD. JSON has them as escapes.

\x1b[1;4mTables:\x1b[0m
  xlsx and csv-tables have seven tables: pages with the columns above, and for each
  thing that a page may have many of a row in people, funders, regions, attachments,
  sections or findings. All begin with `page`, the number of the page in the run. In
  Excel dates are dates and codes text, no text is a formula; a text of more than 32,767
  characters is cut and a table of more than 1,048,576 rows goes on in a second sheet,
  both told. csv-tables has a datapackage.json (Frictionless) with types and keys.

\x1b[1;4mParquet:\x1b[0m
  One row a page, in the nested columns of `innokyla schema arrow`, the same for all
  kinds of page; --diagnostics fills its column, --keep the column `kept`. Row groups
  have 16,384 rows or 32 MiB at most, packed by Zstandard; the metadata has the version
  of the contract under innokyla.schema.

\x1b[1;4mExit status:\x1b[0m
  0  every page was converted, or the reader of the output had enough
  1  some input could not be read or converted, or the output not be written
  2  the command line is wrong";
