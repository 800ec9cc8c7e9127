//! A browser with a report in it.

use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;

use serde_json::{Value, json};

use crate::command::{Sandbox, run};
use crate::driver::Driver;

/// Set where a missing browser is a failure and not a test to pass over.
const REQUIRED: &str = "INNOKYLA_REQUIRE_BROWSER";

/// A report, open in a browser.
pub(crate) struct Session {
    driver: Driver,
    /// The path of the session's commands.
    path: String,
    pub(crate) sandbox: Sandbox,
    _profile: tempfile::TempDir,
}

impl Session {
    /// Writes a report of inputs in a sandbox and opens it; `None` where there is no browser.
    pub(crate) fn of(sandbox: Sandbox, inputs: &[&str]) -> Option<Self> {
        Self::written(sandbox, &[&["report"], inputs].concat())
    }

    /// Runs a command that writes a report in a sandbox and opens it.
    pub(crate) fn written(sandbox: Sandbox, args: &[&str]) -> Option<Self> {
        let session = Self::start(sandbox)?;
        let args = [args, &["-o", "report.html"]].concat();
        let status = run(&session.sandbox, &args).status;
        assert!(status < 2, "the report is not written");
        session.open("");
        Some(session)
    }

    pub(crate) fn start(sandbox: Sandbox) -> Option<Self> {
        let profile = tempfile::tempdir().unwrap();
        let started = Driver::start().and_then(|driver| {
            let user = format!("--user-data-dir={}", profile.path().display());
            let args = [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=en-GB",
                "--window-size=1400,1000",
                &user,
            ];
            let wanted = json!({ "capabilities": { "alwaysMatch": {
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
                "goog:chromeOptions": { "args": args },
            } } });
            let session = driver.send("POST", "/session", &wanted)?;
            let path = format!("/session/{}", session["sessionId"].as_str().unwrap());
            Ok((driver, path))
        });
        match started {
            Ok((driver, path)) => {
                let session = Self {
                    driver,
                    path,
                    sandbox,
                    _profile: profile,
                };
                // The browser's own first page is left, and what it asked for is passed over.
                session.post("/url", &json!({ "url": "about:blank" }));
                session.requests();
                session.console();
                Some(session)
            }
            Err(reason) => {
                assert!(std::env::var_os(REQUIRED).is_none(), "{reason}");
                eprintln!("skipped, as {reason}; {REQUIRED}=1 makes this a failure");
                None
            }
        }
    }

    /// Opens the report at an address after `#`.
    pub(crate) fn open(&self, address: &str) {
        let file = self.sandbox.path("report.html");
        self.post("/url", &json!({ "url": "about:blank" }));
        self.post(
            "/url",
            &json!({ "url": format!("file://{}{address}", file.display()) }),
        );
        self.wait("document.documentElement.dataset.ready === 'yes'");
    }

    fn post(&self, command: &str, body: &Value) -> Value {
        let answer = self
            .driver
            .send("POST", &format!("{}{command}", self.path), body);
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Runs a command of the browser's own protocol.
    pub(crate) fn browser(&self, command: &str, params: &Value) -> Value {
        self.post(
            "/goog/cdp/execute",
            &json!({ "cmd": command, "params": params }),
        )
    }

    /// The value of an expression, as it is now.
    pub(crate) fn value(&self, expression: &str) -> Value {
        self.try_value(expression)
            .unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    fn try_value(&self, expression: &str) -> Result<Value, String> {
        let script = format!("return ({expression})");
        let script = json!({ "script": script, "args": [] });
        self.driver
            .send("POST", &format!("{}/execute/sync", self.path), &script)
    }

    pub(crate) fn text(&self, expression: &str) -> String {
        let value = self.value(expression);
        value
            .as_str()
            .unwrap_or_else(|| panic!("{expression} is {value}"))
            .to_owned()
    }

    pub(crate) fn count(&self, selector: &str) -> u64 {
        let count = self.value(&format!(
            "document.querySelectorAll({}).length",
            json!(selector)
        ));
        count.as_u64().unwrap()
    }

    /// Waits until an expression is true.
    #[track_caller]
    pub(crate) fn wait(&self, expression: &str) {
        self.shows(expression, true);
    }

    /// Waits until an expression has a value. A page answers to a key or a click in its own
    /// time: what it shows then is asked for by this, never by one look.
    #[track_caller]
    pub(crate) fn shows(&self, expression: &str, expected: impl Into<Value>) {
        let expected = expected.into();
        let mut last = Err("it was not asked".to_owned());
        for _ in 0..600 {
            last = self.try_value(expression);
            if last.as_ref() == Ok(&expected) {
                return;
            }
            sleep(Duration::from_millis(20));
        }
        panic!(
            "{expression} is {last:?}, never {expected}; the page says: {}",
            self.value("document.body.innerText.slice(0, 600)")
        );
    }

    /// Waits until so many elements of a selector are there.
    #[track_caller]
    pub(crate) fn shows_count(&self, selector: &str, expected: u64) {
        let selector = json!(selector);
        self.shows(
            &format!("document.querySelectorAll({selector}).length"),
            expected,
        );
    }

    /// Types text and keys, such as [`DOWN`], wherever the focus is.
    #[track_caller]
    pub(crate) fn keys(&self, keys: &str) {
        let strokes: Vec<Value> = keys
            .chars()
            .flat_map(|key| {
                ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key.to_string() }))
            })
            .collect();
        self.post(
            "/actions",
            &json!({ "actions": [{ "type": "key", "id": "keys", "actions": strokes }] }),
        );
        self.settle();
    }

    /// Moves the pointer onto the first element of a selector.
    #[track_caller]
    pub(crate) fn hover(&self, selector: &str) {
        self.pointer(selector, &[]);
    }

    /// Clicks on the first element of a selector.
    #[track_caller]
    pub(crate) fn click(&self, selector: &str) {
        let press = ["pointerDown", "pointerUp"].map(|kind| json!({ "type": kind, "button": 0 }));
        self.pointer(selector, &press);
    }

    #[track_caller]
    fn pointer(&self, selector: &str, then: &[Value]) {
        let place = self.value(&format!(
            "(() => {{ const node = document.querySelector({}); if (!node) return null; \
             node.scrollIntoView({{ block: 'center', behavior: 'instant' }}); const box = node.getClientRects()[0]; \
             return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]; }})()",
            json!(selector)
        ));
        assert!(place.is_array(), "nothing is {selector}");
        let to = json!({ "type": "pointerMove", "duration": 0, "origin": "viewport", "x": place[0], "y": place[1] });
        let away =
            json!({ "type": "pointerMove", "duration": 0, "origin": "viewport", "x": 1, "y": 1 });
        let actions: Vec<Value> = [away, to].into_iter().chain(then.iter().cloned()).collect();
        self.post("/actions", &json!({ "actions": [{
            "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": actions,
        }] }));
        self.settle();
    }

    #[track_caller]
    pub(crate) fn back(&self) {
        self.post("/back", &json!({}));
        self.settle();
    }

    /// Waits until what is shown is what the address says.
    #[track_caller]
    pub(crate) fn settle(&self) {
        self.wait("document.getElementById('main').dataset.address === location.hash");
    }

    /// Gives the page the width of a telephone.
    pub(crate) fn telephone(&self) {
        self.browser(
            "Emulation.setDeviceMetricsOverride",
            &json!({ "width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true }),
        );
    }

    /// What the console has had to say since it was last asked.
    pub(crate) fn console(&self) -> Vec<String> {
        let lines = self.post("/se/log", &json!({ "type": "browser" }));
        lines
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line["message"].to_string())
            .collect()
    }

    /// The addresses that were asked for.
    pub(crate) fn requests(&self) -> Vec<String> {
        let lines = self.post("/se/log", &json!({ "type": "performance" }));
        let events = lines.as_array().unwrap().iter();
        let events =
            events.filter_map(|line| serde_json::from_str::<Value>(line["message"].as_str()?).ok());
        let sent = events.filter(|event| event["message"]["method"] == "Network.requestWillBeSent");
        let addresses = sent.map(|event| {
            event["message"]["params"]["request"]["url"]
                .as_str()
                .unwrap()
                .to_owned()
        });
        addresses
            .filter(|address| address != "about:blank")
            .collect()
    }

    /// Asserts that the page was quiet: no word on the console, nothing asked of any place
    /// but the report itself.
    #[track_caller]
    pub(crate) fn was_quiet(&self) {
        assert_eq!(self.console(), [""; 0]);
        let file = format!("file://{}", self.sandbox.path("report.html").display());
        let foreign: Vec<_> = self
            .requests()
            .into_iter()
            .filter(|address| {
                !address.starts_with(&file) && !address.starts_with("data:image/svg+xml,")
            })
            .collect();
        assert_eq!(foreign, [""; 0]);
    }

    /// Keeps a picture of what is shown, where pictures are asked for.
    pub(crate) fn picture(&self, name: &str) {
        let Some(folder) = std::env::var_os("INNOKYLA_SCREENSHOTS").map(PathBuf::from) else {
            return;
        };
        let shot = self.browser("Page.captureScreenshot", &json!({}));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(name), bytes_of(shot["data"].as_str().unwrap())).unwrap();
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.driver.send("DELETE", &self.path, &Value::Null);
    }
}

/// Base64, as the browser hands on pictures.
fn bytes_of(letters: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sixes = letters
        .bytes()
        .filter_map(|letter| LETTERS.iter().position(|known| *known == letter));
    let sixes: Vec<usize> = sixes.collect();
    let bytes = sixes.chunks(4).flat_map(|four| {
        let bits = four.iter().fold(0, |bits, six| bits << 6 | six) << (6 * (4 - four.len()));
        [bits >> 16, bits >> 8, bits]
            .into_iter()
            .take(four.len() - 1)
            .map(|byte| byte as u8)
    });
    bytes.collect()
}

pub(crate) const ENTER: &str = "\u{e007}";
pub(crate) const ESCAPE: &str = "\u{e00c}";
pub(crate) const UP: &str = "\u{e013}";
pub(crate) const DOWN: &str = "\u{e015}";
pub(crate) const TAB: &str = "\u{e004}";

/// A page with a value in many fields, a date that is none, and a template for an address.
pub(crate) const PAGE: &str = "\
Kainuu: Silta kotiin (RRP, P4, I3)

Hanke tuo hoidon kotiin, ja kaikki ovat siitä iloisia.

Kokonaisuuden nimi
Kainuu: Silta kotiin (RRP, P4, I3)
Lyhyt kuvaus

Hanke tuo hoidon kotiin, ja kaikki ovat siitä iloisia.

Toimiaika

Hanke toteutetaan vuosina 2022–2023.

Rahoittaja
Sosiaali- ja terveysministeriö (STM)
Kunta

Yhteyshenkilön nimi
Maija Meri, projektipäällikkö
Yhteyshenkilön sähköpostiosoite
etunimi.sukunimi@example.org

Luotu

eilen

Viimeksi muokattu

5.5.2022
Päämäärä ja päätavoite

  • hoito kotona
  • apu lähellä

Aihealueet

Sosiaalihuolto
";
