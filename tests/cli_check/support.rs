//! Pages to check, and what is found on them.

use crate::command::Run;

/// A page without a finding; the name tells it from others.
pub(crate) fn page(name: &str) -> String {
    format!(
        "Kokonaisuuden nimi\n{name}\nRahoittaja\nSiltakunta\n\nLuotu\n\n25.01.2022\n\n\
         Viimeksi muokattu\n\n05.05.2022\nPäämäärä ja päätavoite\n\n\
         Hankkeessa rakennetaan yhteinen neuvonta kahden kunnan nuorille.\n"
    )
}

/// `path:line:column code` of each finding.
pub(crate) fn findings(output: &Run) -> Vec<String> {
    output
        .lines()
        .iter()
        .map(|found| {
            let text = |key: &str| found[key].as_str().unwrap_or("-").to_owned();
            let (line, column) = (&found["line"], &found["column"]);
            format!("{}:{line}:{column} {}", text("path"), text("code"))
        })
        .collect()
}
