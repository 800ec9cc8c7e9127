//! What `innokyla check --help` says after its options.

pub(super) const HELP: &str = "\
\x1b[1;4mExamples:\x1b[0m
  innokyla check page.txt                      one page
  innokyla check corpus --fail-on error        a folder; warnings are shown and pass
  innokyla check corpus --expect kokonaisuus,toimintamalli
  innokyla check corpus --ignore duplicate-page,empty-field
  innokyla check corpus --select missing-field --format ndjson | jq .path
  innokyla check corpus --severity unknown-label=error
  innokyla check corpus --report sarif=check.sarif --report junit=check.xml
  innokyla check corpus --format github --root $GITHUB_WORKSPACE
  innokyla check corpus --format concise --per-file-ignore 'vanhat/*=empty-field'
  innokyla check corpus --statistics           how often each rule has found something
  innokyla check corpus --accept known.json    what is known is passed over from now on …
  innokyla check corpus --accepted known.json  … and what is new is told
  innokyla check corpus --baseline profile.json
  innokyla check corpus --watch                again after each change
  curl … | innokyla check - --stdin-name sivu.txt

\x1b[1;4mPlaces:\x1b[0m
  Lines and columns count from 1, columns in Unicode characters, in every format.
  A page in JSON lines is named PATH:LINE, and its own lines count from 1. Programs
  that open the file (sarif, github, gitlab) get the file and that LINE, and the line
  of the page in the message. There and in junit files are named relative to --root,
  however they are spelt.

\x1b[1;4mThe pages as a whole:\x1b[0m
  A short line that is no label and stands on many pages of a kind is told once,
  after the findings of the pages: recurring-line.

\x1b[1;4mAccepted findings:\x1b[0m
  --accept FILE writes what is found, --accepted FILE passes over it: in every format,
  in the sums and in the exit status. A finding is known by its code, its page and the
  words that it is about, wherever its line stands; two with the same words are
  two. A page is known by its name relative to --root, one of many in a file by
  its identifier. What no longer occurs on a page that was read is named on standard
  error and is `no-longer-found` in reports. Both options together, with one file or two,
  write FILE anew; what was not looked at stays in it.

\x1b[1;4mDrift:\x1b[0m
  With --baseline, a profile that `innokyla profile -o` wrote of earlier pages, the
  pages of the run are compared with those as a whole: label-vanished,
  label-appeared, line-appeared, field-moved, fill-rate-dropped, kind-changed,
  language-changed and stage-changed are told once, with pages to look at. A kind
  of page is compared if both sides have at least --min-pages of it; of one that is
  compared recurring-line tells nothing.

\x1b[1;4mReports:\x1b[0m
  What could not be read, and a baseline that was not compared, is in every report as
  on standard error: `unreadable`, `half-surrogate`, `repeated-key` and `not-compared`,
  in sarif as a notification of a run that did not succeed, in junit as an error and a
  skipped case. They are entries and no rules; `innokyla explain unreadable` tells of one. Above 25,000
  results (sarif) and ten annotations of a kind (github) the rest is counted.
  A report file is written whole or not at all. A file whose name ends in `.gz` or
  `.zst` is compressed.

\x1b[1;4mExit status:\x1b[0m
  0  no finding is as grave as --fail-on
  1  some finding is
  2  some input could not be read or a report not be written, which is named on
     standard error while the others are checked all the same; or the command
     line is wrong";
