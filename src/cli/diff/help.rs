//! What `innokyla diff --help` says after its options.

pub(super) const HELP: &str = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla diff old.txt new.txt                two pages
  innokyla diff crawl-2025 crawl-2026          two folders, their pages by their paths
  innokyla diff 2025.jsonl.zst 2026.jsonl.zst  two dumps, their pages by `url`
  innokyla diff old new --format markdown -o changes.md
  innokyla diff old new --format ndjson | jq -r '.changes[].field' | sort | uniq -c
  innokyla diff old new --exit-status --quiet > /dev/null || echo 'something has changed'
  git show HEAD~1:page.txt | innokyla diff - page.txt

\x1b[1;4mWhich pages are the same:\x1b[0m
  Those of one identifier (--id-field), or of one path below the folders, also packed.
  Others are paired where on either side one page alone has the same bytes, says the same,
  or has the same name or title: such a page is told as moved. Two files of text are a pair
  whatever their names. A line without an identifier is found by what it says alone.

\x1b[1;4mWhat is a change:\x1b[0m
  What a page says: each field with the old and the new value and the lines of both, running
  text by its words. Blank lines, spaces, line breaks, the marks of lists, doubled labels,
  the frame around a page (see --profile) and the generation of the site are none. Of a
  list, such as the funders, only what is new or gone is told, and a person or a file that
  has changed, not the order; of sections also those that moved. A title that is the name,
  and a lead that is the summary, are not told again.

\x1b[1;4mOutput:\x1b[0m
  Text shows what is gone as [-words-] and what is new as {+words+}, with the lines of both
  pages before them. json is one object of the schema `innokyla schema diff`; ndjson has one
  page a line; html is one page for a browser. Pages that are equal are counted alone. Changes
  come in the order of OLD, then the pages that are new in the order of NEW.

\x1b[1;4mExit status:\x1b[0m
  0  the pages are compared; with --exit-status, and all are equal
  1  with --exit-status, some page differs
  2  some input could not be read, or the output not be written, or the command line is
     wrong";
