//! What people write around names beside the usual forms.

use super::*;

/// Words that say that there is nobody, or that send the reader elsewhere, are no person.
#[test]
fn nobody_in_other_words() {
    for text in [
        "Hanke on päättynyt",
        "Hanke päättynyt",
        "Hanke päättyi 31.12.2022",
        "Projekti on päättynyt 2021",
        "Yhteyshenkilöä ei ole",
        "Hankkeella ei ole yhteyshenkilöä",
        "Hankkeessa ei ole enää yhteyshenkilöä",
        "Yhteyshenkilö vaihtuu",
        "Katso yhteystiedot hankkeen sivuilta",
        "ks. hankkeen verkkosivut",
        "ei julkaista",
        "anonyymi",
        "Työntekijä 1",
        "Yhteyshenkilö on vaihtunut",
        "Yhteystiedot verkkosivuilla",
        "eläköitynyt",
        "Projektikoordinaattori aloittaa 1.3.2022",
    ] {
        let found = people(text, &contacts_beside(text));
        assert!(found.people.is_empty(), "{text}: {:?}", shown(text));
        assert!(!found.vacancies.is_empty(), "{text}");
    }
    #[rustfmt::skip]
    check(&[
        ("Maija Meri aloittaa 1.3.2022", &["Maija Meri"]),
        ("Kati Katso, ohjaaja", &["Kati Katso = ohjaaja"]),
    ]);
}

/// The words that offer somebody are of no name and no role.
#[test]
fn offers_are_in_nothing() {
    #[rustfmt::skip]
    check(&[
        ("Lisätietoja antaa Maija Meri", &["Maija Meri"]),
        ("Lisätietoja: Maija Meri, ohjaaja", &["Maija Meri = ohjaaja"]),
        ("Hankkeesta lisätietoja antavat Maija Meri ja Ville Malli", &["Maija Meri", "Ville Malli"]),
        ("Yhteyshenkilönä toimii Maija Meri", &["Maija Meri"]),
        ("Maija Meri toimii yhteyshenkilönä", &["Maija Meri"]),
        ("Yhteyshenkilönä Maija Meri", &["Maija Meri"]),
        ("Hankkeen yhteyshenkilöinä toimivat Maija Meri ja ohjaaja Ville Malli", &["Maija Meri", "Ville Malli = ohjaaja"]),
        ("Ota yhteyttä: Maija Meri", &["Maija Meri"]),
        ("Tiedustelut: Maija Meri, THL", &["Maija Meri @ THL"]),
        ("Yhteyshenkilö: Maija Meri (THL)", &["Maija Meri = Yhteyshenkilö @ THL"]),
        ("Hankkeen yhteyshenkilö on Maija Meri", &["Maija Meri = Hankkeen yhteyshenkilö"]),
        ("Projektipäällikkönä toimii Maija Meri", &["Maija Meri = Projektipäällikkönä"]),
        ("Hankkeesta vastaa Maija Meri", &["Maija Meri"]),
        ("Kysy lisää: Maija Meri", &["Maija Meri"]),
        ("Yhteystiedot: Maija Meri", &["Maija Meri"]),
        ("Elämä on Lahja ry, Maija Meri", &["Maija Meri @ Elämä on Lahja ry"]),
        ("Hankkeen johtaja Maija Meri", &["Maija Meri = Hankkeen johtaja"]),
    ]);
}

/// What stands for others behind the last name is of nobody.
#[test]
fn others_are_in_nothing() {
    #[rustfmt::skip]
    check(&[
        ("Maija Meri ym.", &["Maija Meri"]),
        ("Maija Meri jne.", &["Maija Meri"]),
        ("Maija Meri, Ville Malli ja muut", &["Maija Meri", "Ville Malli"]),
        ("Maija Meri ja työryhmä", &["Maija Meri"]),
        ("Maija Meri & tiimi", &["Maija Meri"]),
        ("Maija Meri + hanketiimi", &["Maija Meri"]),
        ("Maija Meri, whatsapp 040 123 4567", &["Maija Meri"]),
        ("Maija Meri, puh. 040 123 4567 (ark. 9-15)", &["Maija Meri"]),
        ("Maija Meri 1.1.2022-", &["Maija Meri"]),
        ("Maija Meri (31.8.2022 saakka)", &["Maija Meri"]),
        ("Maija Meri (2021), Ville Malli (2022–)", &["Maija Meri", "Ville Malli"]),
        ("Maija Meri 2021-2022", &["Maija Meri"]),
        ("Maija Meri vuoteen 2022, Ville Malli 2023-", &["Maija Meri", "Ville Malli"]),
        ("Maija Meri (perhevapaalla 31.12. asti)", &["Maija Meri"]),
        ("Maija Meri työryhmineen", &["Maija Meri"]),
        ("Maija Meri ja hankkeen työryhmä", &["Maija Meri"]),
        ("Maija Meri, ohjaaja 31.12.2022 saakka, jonka jälkeen Ville Malli", &["Maija Meri = ohjaaja", "Ville Malli"]),
        ("Maija Meri opintovapaalla 31.5.2022 asti, sijaisena Ville Malli", &["Maija Meri", "Ville Malli = sijaisena"]),
        ("Maija Meri 2019, Ville Malli 2020", &["Maija Meri", "Ville Malli"]),
        ("Maija Meri (eläkkeellä)", &["Maija Meri"]),
        ("Maija Meri (siirtynyt muihin tehtäviin)", &["Maija Meri", "!siirtynyt muihin tehtäviin"]),
        ("vastaavat ohjaajat Maija Meri ja Ville Malli", &["Maija Meri = vastaavat ohjaajat", "Ville Malli = vastaavat ohjaajat"]),
        ("lasten ja nuorten psykologi Maija Meri", &["Maija Meri = lasten ja nuorten psykologi"]),
        ("Maija Meri, koko tiimi", &["Maija Meri @ koko tiimi"]),
        ("Maija Meri, tiimin vetäjä", &["Maija Meri = tiimin vetäjä"]),
        ("Maija Meri, Arjen tiimi", &["Maija Meri @ Arjen tiimi"]),
    ]);
}

/// A short title keeps its stop, and a bracket its end.
#[test]
fn short_titles_are_as_printed() {
    #[rustfmt::skip]
    check(&[
        ("prof. Maija Meri", &["Maija Meri = prof."]),
        ("Dos. Maija Meri", &["Maija Meri = Dos."]),
        ("prof. (emer.) Maija Meri", &["Maija Meri = prof. (emer.)"]),
        ("FT (väit.) Maija Meri, emeritusprofessori", &["Maija Meri = FT (väit.) + emeritusprofessori"]),
        ("Maija Meri (sij. Ville Malli)", &["Maija Meri", "Ville Malli = sij."]),
        ("Maija Meri jr.", &["Maija Meri jr."]),
        ("Matti Meri nuor.", &["Matti Meri nuor."]),
        ("apul.prof. Maija Meri", &["Maija Meri = apul.prof."]),
        ("Maija Meri e. Malli", &["Maija Meri e. Malli"]),
        ("Matti E. Meri", &["Matti E. Meri"]),
        ("Ursin, Eero af", &["Ursin, Eero af"]),
        ("Essen, Maija von; Meri, Anu", &["Essen, Maija von", "Meri, Anu"]),
    ]);
}

/// An organisation of two words with capitals is no second person.
#[test]
fn organisations_like_names() {
    #[rustfmt::skip]
    check(&[
        ("Maija Meri, Setlementti Louhela", &["Maija Meri @ Setlementti Louhela"]),
        ("Maija Meri, Pelastakaa Lapset", &["Maija Meri @ Pelastakaa Lapset"]),
        ("Maija Meri, Hoiva Mehiläinen", &["Maija Meri @ Hoiva Mehiläinen"]),
        ("Maija Meri, Hyvän Mielen Talo", &["Maija Meri @ Hyvän Mielen Talo"]),
        ("Maija Meri, Nuorten Ystävät", &["Maija Meri @ Nuorten Ystävät"]),
        ("Maija Meri, Ensi Kodit", &["Maija Meri @ Ensi Kodit"]),
        ("Maija Meri, Omaishoitajat", &["Maija Meri = Omaishoitajat"]),
        ("Maija Meri, Omat Avaimet -hanke", &["Maija Meri @ Omat Avaimet -hanke"]),
        ("Maija Meri, Ville Uusitalo", &["Maija Meri", "Ville Uusitalo"]),
        ("Maija Meri, Martin Ahonen", &["Maija Meri", "Martin Ahonen"]),
        ("Maija Meri, Margaret Benoit", &["Maija Meri", "Margaret Benoit"]),
    ]);
}

/// Swedish titles in their forms, and those of the church.
#[test]
fn further_titles() {
    #[rustfmt::skip]
    check(&[
        ("Projektkoordinatorerna Bo Ek och Eva Ås", &["Bo Ek = Projektkoordinatorerna", "Eva Ås = Projektkoordinatorerna"]),
        ("Socialarbetare Eva Ås, närvårdare Bo Ek", &["Eva Ås = Socialarbetare", "Bo Ek = närvårdare"]),
        ("sjuksköterska Eva Ås", &["Eva Ås = sjuksköterska"]),
        ("Diakonissa Maija Meri, Rantalan seurakunta", &["Maija Meri = Diakonissa @ Rantalan seurakunta"]),
    ]);
}

/// A joiner behind an organisation opens the next person, whose title stands first.
#[rustfmt::skip]
#[test]
fn joiners_behind_organisations() {
    check(&[
        ("Dosentti Anu Laine, Siun sote ja professori Onni Oja, Karelia-amk",
            &["Anu Laine = Dosentti @ Siun sote", "Onni Oja = professori @ Karelia-amk"]),
        ("Ylilääkäri Anu Laine, THL & tutkija Onni Oja, Siun sote",
            &["Anu Laine = Ylilääkäri @ THL", "Onni Oja = tutkija @ Siun sote"]),
        ("Anu Laine ja tutkija Onni Oja", &["Anu Laine", "Onni Oja = tutkija"]),
        ("kätilö ja tutkija Anu Laine", &["Anu Laine = kätilö ja tutkija"]),
        ("Anu Laine, johtaja, Omaishoitajat ja läheiset -liitto ry",
            &["Anu Laine = johtaja @ Omaishoitajat ja läheiset -liitto ry"]),
    ]);
}

/// Signs of telephones and letters are of nothing.
#[rustfmt::skip]
#[test]
fn signs_of_contacts() {
    check(&[
        ("Anu Laine ☎", &["Anu Laine"]),
        ("☎ Anu Laine ✉️", &["Anu Laine"]),
        ("Anu Laine, 2M-IT", &["Anu Laine @ 2M-IT"]),
        ("Anu Laine, tutkija, Åbo Akademi", &["Anu Laine = tutkija @ Åbo Akademi"]),
    ]);
}
