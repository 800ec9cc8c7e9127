//! Short names of months, and periods in Swedish and English.

use super::check;

/// Months have short names, in three languages.
#[rustfmt::skip]
#[test]
fn months_by_short_names() {
    check(&[
        ("28 maalis 2021 – 30 huhti 2022", &["2021-03-28/2022-04-30"]),
        ("maalis 2021 – 30 huhti 2022", &["2021-03/2022-04-30"]),
        ("2021 - 31 Dec. 2023", &["2021/2023-12-31"]),
        ("1 Jan. 2021 – 31 Dec. 2023", &["2021-01-01/2023-12-31"]),
        ("Jan 2021 - Dec 2022", &["2021-01/2022-12"]),
        ("Jan. 2021–Dec. 2022", &["2021-01/2022-12"]),
        ("1 jan 2021–31 okt 2022", &["2021-01-01/2022-10-31"]),
        ("sept. 2021 – maj 2022", &["2021-09/2022-05"]),
        ("1 kesä 2021 – 31 elo 2021", &["2021-06-01/2021-08-31"]),
        ("tammi 2021 – joulu 2022", &["2021-01/2022-12"]),
        ("15. syys 2021 – 20. marras 2021", &["2021-09-15/2021-11-20"]),
        ("Jan 1, 2021 - Dec 31, 2022", &["2021-01-01/2022-12-31"]),
        ("kesä-elokuu 2021", &["2021-06/2021-08"]),
        ("touko-kesäkuussa 2021", &["2021-05/2021-06"]),
        ("syys 2022 – touko 2023", &["2022-09/2023-05"]),
        ("syys-touko 2022", &["2021-09/2022-05"]),
        ("5 aug – 20 dec 2022", &["2022-08-05/2022-12-20"]),
        ("Aug 5 – Dec 20, 2022", &["2022-08-05/2022-12-20"]),
        ("Aug. 5, 2022 – Dec. 20, 2022", &["2022-08-05/2022-12-20"]),
        ("aug-dec 2022", &["2022-08/2022-12"]),
        ("1 aug. 2022–31 dec. 2023", &["2022-08-01/2023-12-31"]),
    ]);
}

/// Swedish and English words as Finnish ones.
#[rustfmt::skip]
#[test]
fn swedish_and_english() {
    check(&[
        ("January 1, 2021 – December 31, 2022", &["2021-01-01/2022-12-31"]),
        ("1 January, 2021 – 31 December, 2022", &["2021-01-01/2022-12-31"]),
        ("January 1st, 2021 – December 31st, 2022", &["2021-01-01/2022-12-31"]),
        ("January 1 – March 31, 2021", &["2021-01-01/2021-03-31"]),
        ("1st of January 2021 – 31st of December 2022", &["2021-01-01/2022-12-31"]),
        ("Projektet pågår 1.1.2021–31.12.2022.", &["2021-01-01/2022-12-31"]),
        ("Projekttid: 1.1.2021–31.12.2022", &["2021-01-01/2022-12-31"]),
        ("under åren 2021–2023", &["2021/2023"]),
        ("1 januari 2021 till 31 december 2022", &["2021-01-01/2022-12-31"]),
        ("den 1 januari 2021 – den 31 december 2022", &["2021-01-01/2022-12-31"]),
        ("från den 1 januari 2021 till den 31 december 2022", &["2021-01-01/2022-12-31"]),
        ("från januari 2021 till och med december 2022", &["2021-01/2022-12"]),
        ("hösten 2021 – våren 2023", &["2021/2023"]),
        ("t.o.m. 31.12.2022", &["../2022-12-31"]),
        ("tom 31.12.2022", &["../2022-12-31"]),
        ("Projektet börjar 1.1.2021 och slutar 31.12.2022.", &["2021-01-01/2022-12-31"]),
        ("Projektet inleddes 2021 och avslutas 2023.", &["2021/2023"]),
        ("Projektet startade hösten 2021 och pågår till slutet av 2023.", &["2021/2023"]),
        ("i början av 2021 – i slutet av 2022", &["2021/2022"]),
        ("mellan den 1 januari 2021 och den 31 december 2022", &["2021-01-01/2022-12-31"]),
        ("under 2021", &["2021/2021"]),
        ("år 2021", &["2021/2021"]),
        ("läsåret 2021–2022", &["2021/2022"]),
        ("Projektet upphörde den 31 maj 2022.", &["../2022-05-31"]),
        ("Projektet började i maj 2021 och tog slut i juni 2022.", &["2021-05/2022-06"]),
        ("The project ran from January 2021 until March 2023.", &["2021-01/2023-03"]),
        ("in 2021–2023", &["2021/2023"]),
        ("during 2021", &["2021/2021"]),
        ("in 2021", &["2021/2021"]),
        ("spring 2021 – autumn 2022", &["2021/2022"]),
        ("fall 2021 - summer 2022", &["2021/2022"]),
        ("between January 2021 and March 2022", &["2021-01/2022-03"]),
        ("The project started in May 2021 and ended in June 2022.", &["2021-05/2022-06"]),
        ("It started in autumn 2021 and will end by the end of 2023.", &["2021/2023"]),
        ("until the end of 2023", &["../2023"]),
        ("Launched in 2021, completed in 2022", &["2021/2022"]),
        ("Duration: 1/2021–12/2022 (24 months)", &["2021-01/2022-12"]),
        ("1 September 2021 - 31 August 2023", &["2021-09-01/2023-08-31"]),
        ("September 2021 through August 2023", &["2021-09/2023-08"]),
        ("The project will finish on 31 December 2023.", &["../2023-12-31"]),
        ("academic year 2021–2022", &["2021/2022"]),
        ("August 2022–December 2023", &["2022-08/2023-12"]),
        ("5th August 2022 until 20th December 2022", &["2022-08-05/2022-12-20"]),
        ("The pilot started on 1 June 2022 and finished on 31 May 2023.", &["2022-06-01/2023-05-31"]),
        ("completed in 2022", &["../2022"]),
        ("Pilotprojektet startar i augusti 2022 och slutar i december 2023.", &["2022-08/2023-12"]),
        ("fr.o.m. 1.8.2022 t.o.m. 31.12.2023", &["2022-08-01/2023-12-31"]),
        ("sommaren 2022 – hösten 2023", &["2022/2023"]),
        ("vår 2022–höst 2023", &["2022/2023"]),
        ("tiden 1.8.2022–31.12.2023", &["2022-08-01/2023-12-31"]),
        ("den 1 augusti 2022–den 31 december 2023", &["2022-08-01/2023-12-31"]),
        ("mellan 1.8.2022 och 31.12.2023", &["2022-08-01/2023-12-31"]),
        ("åren 2022 och 2023", &["2022/2023"]),
        ("år 2022–2023", &["2022/2023"]),
        ("under tiden 2022–2023", &["2022/2023"]),
        ("under hösten 2022", &["2022/2022"]),
        ("under år 2022", &["2022/2022"]),
    ]);
}
