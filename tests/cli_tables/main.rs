//! Pages as tables, and out of files of many: CSV tables, Excel, Parquet, archives.
#![cfg(feature = "cli")]
// Clippy spares the test functions alone, not what they share.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
// A test that is passed over says so.
#![allow(clippy::print_stderr)]
// Each module uses its own part of what they share.
#![allow(dead_code)]

#[path = "../support/command.rs"]
mod command;
#[path = "../support/compress.rs"]
mod compress;
mod csv_tables;
#[cfg(feature = "excel")]
mod excel;
mod ids;
#[cfg(feature = "parquet")]
mod parquet_in;
#[cfg(feature = "parquet")]
mod parquet_out;
mod python;
mod wet;

use std::path::Path;

/// The folders of pages of the repository.
fn folders() -> [String; 2] {
    ["seeds", "tests/fixtures/pages"].map(|folder| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        path.to_str().unwrap().to_owned()
    })
}

/// A page with a value for every table, some of them such as spreadsheets stumble over.
const PAGE: &str = "\
Pirkanmaa: Äänekäs öylätti Åbo (RRP, P4, I3)

Johdanto on virke.

Kokonaisuuden nimi
Pirkanmaa: Äänekäs öylätti Åbo (RRP, P4, I3)
Lyhyt kuvaus

=1+1 on kaava, joka ei ole kaava.

Toimijat

Etelä-Karjala: Silta kotiin

Rahoittaja
Sosiaali- ja terveysministeriö (STM)

Liitetiedostot ja linkit
Loppuraportti (pdf, 2.3 MB)

Yhteyshenkilön nimi
Maija Meri, projektipäällikkö
Yhteyshenkilön sähköpostiosoite
maija.meri@example.org, +358 40 000 0000

Luotu

25.1.2022

Viimeksi muokattu

5.5.2022

Lähtötilanne ja strategiset liittymäkohdat

Palvelu alkoi keväällä; \"hyvin\", sanottiin.

Toinen kappale on tässä.
";
