//! Roles and organisations beside the names.

use super::check;

#[test]
fn a_role_stands_before_or_after_its_name() {
    #[rustfmt::skip]
    check(&[
        ("hankejohtaja Anu Niemi", &["Anu Niemi = hankejohtaja"]),
        ("Hankejohtaja Anu Niemi", &["Anu Niemi = Hankejohtaja"]),
        ("Anu Niemi, hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("Anu Niemi hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("Anu Niemi (hankejohtaja)", &["Anu Niemi = hankejohtaja"]),
        ("Anu Niemi (hankejohtaja, THL)", &["Anu Niemi = hankejohtaja @ THL"]),
        ("Anu Niemi – hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("Anu Niemi - hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("Anu Niemi- hankejohtaja", &["Anu Niemi = hankejohtaja"]),
        ("Projektipäällikkö: Maija Meri", &["Maija Meri = Projektipäällikkö"]),
        ("Kainuu: Anu Niemi\nLappi: Ville Ahola", &["Anu Niemi @ Kainuu", "Ville Ahola @ Lappi"]),
        ("Kainuu: hankejohtaja Anu Niemi", &["Anu Niemi = hankejohtaja @ Kainuu"]),
        ("Projektipäällikkö:\nMaija Meri", &["Maija Meri = Projektipäällikkö"]),
        ("Anu Niemi\nProjektipäällikkö:\nMaija Meri", &["Anu Niemi", "Maija Meri = Projektipäällikkö"]),
        (
            "Anu Niemi\nhankejohtaja\nProjektipäällikkö:\nMaija Meri",
            &["Anu Niemi = hankejohtaja", "Maija Meri = Projektipäällikkö"],
        ),
        ("Maija Meri / hankepäällikkö", &["Maija Meri = hankepäällikkö"]),
        ("Maija Meri\nhankepäällikkö", &["Maija Meri = hankepäällikkö"]),
        ("Maija Meri Projektipäällikkö", &["Maija Meri = Projektipäällikkö"]),
        ("Maija Meri THL", &["Maija Meri @ THL"]),
        ("Maija Meri, TtM", &["Maija Meri = TtM"]),
        ("TtM Maija Meri", &["Maija Meri = TtM"]),
        ("Q\u{301}iu Meri, johtaja", &["Q\u{301}iu Meri = johtaja"]),
        ("Dr Anna Berg", &["Anna Berg = Dr"]),
        ("Dr. Anna Berg", &["Anna Berg = Dr."]),
        ("Prof. Anna Berg", &["Anna Berg = Prof."]),
        ("(vt.) hankejohtaja Anu Niemi", &["Anu Niemi = (vt.) hankejohtaja"]),
        ("Anu Niemi, (vt.) hankejohtaja", &["Anu Niemi = (vt.) hankejohtaja"]),
        ("vs. hankepäällikkö Maija Meri", &["Maija Meri = vs. hankepäällikkö"]),
        ("Project Manager Anna Smith", &["Anna Smith = Project Manager"]),
        ("Anna Smith, Senior Specialist", &["Anna Smith = Senior Specialist"]),
        ("projektledare Åsa Öhman", &["Åsa Öhman = projektledare"]),
        ("Hankejohtaja Anu Niemi, THL", &["Anu Niemi = Hankejohtaja @ THL"]),
        ("Hankejohtaja (Anu Niemi)", &["Anu Niemi = Hankejohtaja"]),
        ("Yhteyshenkilö: Maija Meri (THL)", &["Maija Meri = Yhteyshenkilö @ THL"]),
        ("hankepäällikkö Virtanen", &["Virtanen = hankepäällikkö"]),
        ("Anu Niemi -hankkeen johtaja", &["Anu Niemi = -hankkeen johtaja"]),
    ]);
}

#[test]
fn a_role_may_hold_joiners_and_capitals() {
    #[rustfmt::skip]
    check(&[
        ("kehittämis- ja hankepäällikkö Liisa Laine", &["Liisa Laine = kehittämis- ja hankepäällikkö"]),
        ("Kehittämis- ja hankepäällikkö Liisa Laine", &["Liisa Laine = Kehittämis- ja hankepäällikkö"]),
        ("Liisa Laine, kehitys- ja laatupäällikkö", &["Liisa Laine = kehitys- ja laatupäällikkö"]),
        ("Liisa Laine, kehitys- ja laatupäällikkö ja Anu Niemi, johtaja",
            &["Liisa Laine = kehitys- ja laatupäällikkö", "Anu Niemi = johtaja"]),
        ("Kehitys-, laatu- ja riskipäällikkö Virtanen", &["Virtanen = Kehitys-, laatu- ja riskipäällikkö"]),
        ("sosiaali ja Terveys, Liisa", &["Liisa = sosiaali ja Terveys"]),
        ("THL:n ylilääkäri Anu Niemi", &["Anu Niemi = THL:n ylilääkäri"]),
        ("Pohjois-Savon hyvinvointialueen hankepäällikkö Maija Meri",
            &["Maija Meri = Pohjois-Savon hyvinvointialueen hankepäällikkö"]),
        ("Pohjois-Savon Hankepäällikkö Maija Meri", &["Maija Meri = Pohjois-Savon Hankepäällikkö"]),
        ("Terveyden ja hyvinvoinnin laitoksen ylilääkäri Anu Niemi",
            &["Anu Niemi = Terveyden ja hyvinvoinnin laitoksen ylilääkäri"]),
        ("Satu Meri ja Terveyden ja hyvinvoinnin laitoksen ylilääkäri Anu Niemi",
            &["Satu Meri", "Anu Niemi = Terveyden ja hyvinvoinnin laitoksen ylilääkäri"]),
        ("Anu Niemi, Terveyden ja hyvinvoinnin laitos, Maija Meri, STM",
            &["Anu Niemi @ Terveyden ja hyvinvoinnin laitos", "Maija Meri @ STM"]),
        ("Anu Niemi, Suomen Punainen Risti", &["Anu Niemi @ Suomen Punainen Risti"]),
        ("Anu Niemi, Etelä-Karjalan Punainen Risti", &["Anu Niemi @ Etelä-Karjalan Punainen Risti"]),
        ("Anu Niemi, Oulun yliopisto", &["Anu Niemi @ Oulun yliopisto"]),
        ("Anu Niemi, Folkhälsan Välfärd Ab", &["Anu Niemi @ Folkhälsan Välfärd Ab"]),
        ("Anu Niemi, Keusote", &["Anu Niemi @ Keusote"]),
        ("Anu Niemi Pohde", &["Anu Niemi @ Pohde"]),
        ("Anu Niemi, Oma Häme", &["Anu Niemi @ Oma Häme"]),
        ("Anu Niemi Oma Häme", &["Anu Niemi @ Oma Häme"]),
        ("Anu Niemi, Keski Suomi", &["Anu Niemi @ Keski Suomi"]),
        ("Päijät-Sote Anu Niemi", &["Anu Niemi @ Päijät-Sote"]),
        ("Anu Niemi, Etelä-Savon Hyvinvointialue", &["Anu Niemi @ Etelä-Savon Hyvinvointialue"]),
        ("Etelä-Karjalan sosiaali- ja terveyspiiri, Anu Niemi",
            &["Anu Niemi @ Etelä-Karjalan sosiaali- ja terveyspiiri"]),
        ("Tulevaisuuden sotekeskus -hankkeen projektipäällikkö Maija Meri",
            &["Maija Meri = Tulevaisuuden sotekeskus -hankkeen projektipäällikkö"]),
    ]);
}

#[test]
fn each_role_goes_to_its_own_person() {
    #[rustfmt::skip]
    check(&[
        ("Hankejohtajat ylilääkäri Anu Niemi ja sosiaalihuollon johtava asiantuntija Anu Muuri",
            &["Anu Niemi = Hankejohtajat ylilääkäri", "Anu Muuri = sosiaalihuollon johtava asiantuntija"]),
        ("Anu Niemi, hankejohtaja, Maija Meri, projektipäällikkö",
            &["Anu Niemi = hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Anu Niemi (hankejohtaja), Maija Meri (projektipäällikkö)",
            &["Anu Niemi = hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Anu Niemi (hankejohtaja) ja Maija Meri", &["Anu Niemi = hankejohtaja", "Maija Meri"]),
        ("Anu Niemi – hankejohtaja\nMaija Meri – päällikkö", &["Anu Niemi = hankejohtaja", "Maija Meri = päällikkö"]),
        ("hankejohtaja Anu Niemi, projektipäällikkö Maija Meri",
            &["Anu Niemi = hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Hankejohtaja: Anu Niemi; projektipäällikkö: Maija Meri",
            &["Anu Niemi = Hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Hankejohtaja (Anu Niemi), projektipäällikkö (Maija Meri)",
            &["Anu Niemi = Hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Anu Niemi\nhankejohtaja\nMaija Meri\nprojektipäällikkö",
            &["Anu Niemi = hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Hankejohtaja\nAnu Niemi\nProjektipäällikkö\nMaija Meri",
            &["Anu Niemi = Hankejohtaja", "Maija Meri = Projektipäällikkö"]),
        ("Hankejohtaja\nAnu Niemi, THL\nProjektipäällikkö\nMaija Meri, STM",
            &["Anu Niemi = Hankejohtaja @ THL", "Maija Meri = Projektipäällikkö @ STM"]),
        ("Hankejohtaja:\nAnu Niemi, THL\nPäällikkö:\nMaija Meri, THL",
            &["Anu Niemi = Hankejohtaja @ THL", "Maija Meri = Päällikkö @ THL"]),
        ("Hankejohtaja, Anu Niemi, projektipäällikkö, Maija Meri",
            &["Anu Niemi = Hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Anu Niemi, hankejohtaja ja projektipäällikkö Maija Meri",
            &["Anu Niemi = hankejohtaja", "Maija Meri = projektipäällikkö"]),
        ("Anu Niemi THL ja hankejohtaja Maija Meri", &["Anu Niemi @ THL", "Maija Meri = hankejohtaja"]),
        ("Anu Niemi ja hankejohtaja Maija Meri", &["Anu Niemi", "Maija Meri = hankejohtaja"]),
        ("Anu Niemi hankejohtaja, Maija Meri", &["Anu Niemi = hankejohtaja", "Maija Meri"]),
        ("Anu Niemi hankejohtaja Maija Meri päällikkö", &["Anu Niemi = hankejohtaja", "Maija Meri = päällikkö"]),
        ("hankejohtaja Anu Niemi päällikkö Maija Meri", &["Anu Niemi = hankejohtaja", "Maija Meri = päällikkö"]),
        ("Anu Niemi, hankejohtaja\n\nMaija Meri", &["Anu Niemi = hankejohtaja", "Maija Meri"]),
        ("Maija Meri (sijainen Anu Niemi)", &["Maija Meri", "Anu Niemi = sijainen"]),
        ("Hankejohtaja Anu Niemi 31.7.2021 asti, sitten Maija Meri",
            &["Anu Niemi = Hankejohtaja", "Maija Meri"]),
        ("Anu Niemi, THL ja Maija Meri, STM", &["Anu Niemi @ THL", "Maija Meri @ STM"]),
        ("Anu Niemi (hankejohtaja), THL", &["Anu Niemi = hankejohtaja @ THL"]),
    ]);
}

#[test]
fn a_title_of_several_people_is_that_of_each() {
    #[rustfmt::skip]
    check(&[
        ("muutosagentit Anu Niemi ja Maija Meri", &["Anu Niemi = muutosagentit", "Maija Meri = muutosagentit"]),
        ("IPS-työhönvalmentajat Anu Niemi, Maija Meri ja Liisa Laine",
            &["Anu Niemi = IPS-työhönvalmentajat", "Maija Meri = IPS-työhönvalmentajat", "Liisa Laine = IPS-työhönvalmentajat"]),
        ("Projektipäälliköt:\nAnu Niemi\nMaija Meri", &["Anu Niemi = Projektipäälliköt", "Maija Meri = Projektipäälliköt"]),
        ("asiantuntijat Anu Niemi (THL) ja Maija Meri (STM)",
            &["Anu Niemi = asiantuntijat @ THL", "Maija Meri = asiantuntijat @ STM"]),
        ("asiantuntijat Anu Niemi, THL ja Maija Meri, STM",
            &["Anu Niemi = asiantuntijat @ THL", "Maija Meri = asiantuntijat @ STM"]),
        ("asiantuntijat Anu Niemi, Maija Meri ja hankejohtaja Liisa Laine",
            &["Anu Niemi = asiantuntijat", "Maija Meri = asiantuntijat", "Liisa Laine = hankejohtaja"]),
        ("hankejohtaja Liisa Laine, asiantuntijat Anu Niemi ja Maija Meri",
            &["Liisa Laine = hankejohtaja", "Anu Niemi = asiantuntijat", "Maija Meri = asiantuntijat"]),
        ("Anu Niemi ja Maija Meri, projektipäälliköt", &["Anu Niemi = projektipäälliköt", "Maija Meri = projektipäälliköt"]),
        ("Liisa Laine (hankejohtaja), Anu Niemi ja Maija Meri (projektipäälliköt)",
            &["Liisa Laine = hankejohtaja", "Anu Niemi = projektipäälliköt", "Maija Meri = projektipäälliköt"]),
        ("hankejohtaja Anu Niemi ja Maija Meri", &["Anu Niemi = hankejohtaja", "Maija Meri"]),
        ("muutosagentit Virtanen, Maija ja Meri, Anu", &["Virtanen, Maija = muutosagentit", "Meri, Anu = muutosagentit"]),
    ]);
}

#[test]
fn what_is_no_title_is_the_organisation() {
    #[rustfmt::skip]
    check(&[
        ("Anu Niemi (psykologi) ja Maija Meri (toimintaterapeutti), Rantalan kaupunki, Perhepalvelut",
            &["Anu Niemi = psykologi", "Maija Meri = toimintaterapeutti @ Rantalan kaupunki, Perhepalvelut"]),
        ("Anu Niemi, neuvotteleva virkamies, STM", &["Anu Niemi = neuvotteleva virkamies @ STM"]),
        ("Anu Niemi, STM, neuvotteleva virkamies", &["Anu Niemi = neuvotteleva virkamies @ STM"]),
        ("Anu Niemi, projektipäällikkö Eksote", &["Anu Niemi = projektipäällikkö @ Eksote"]),
        ("Eksote projektipäällikkö Anu Niemi", &["Anu Niemi = projektipäällikkö @ Eksote"]),
        ("Rantalan kaupunki, projektipäällikkö Anu Niemi", &["Anu Niemi = projektipäällikkö @ Rantalan kaupunki"]),
        ("Rantalan kaupungin projektipäällikkö Anu Niemi", &["Anu Niemi = Rantalan kaupungin projektipäällikkö"]),
        ("ICT asiantuntija Anu Niemi", &["Anu Niemi = ICT asiantuntija"]),
        ("Anu Niemi, YTM, sosionomi (YAMK), THL", &["Anu Niemi = YTM, sosionomi (YAMK) @ THL"]),
        ("Anu Niemi, toiminnanjohtaja, Rantalan Omaishoitajat ry", &["Anu Niemi = toiminnanjohtaja @ Rantalan Omaishoitajat ry"]),
        ("Anu Niemi, Metropolia AMK", &["Anu Niemi @ Metropolia AMK"]),
        ("Anu Niemi, sairaanhoitaja AMK", &["Anu Niemi = sairaanhoitaja AMK"]),
        ("TtT, dosentti Anu Niemi", &["Anu Niemi = TtT, dosentti"]),
        ("Anu Niemi, FT, ylilääkäri", &["Anu Niemi = FT, ylilääkäri"]),
        ("Anu Niemi, hankejohtaja, THL, ylilääkäri", &["Anu Niemi = hankejohtaja + ylilääkäri @ THL"]),
        ("Anu Niemi, johtaja (sosiaali- ja terveyspalvelut)", &["Anu Niemi = johtaja @ sosiaali- ja terveyspalvelut"]),
        ("Anu Niemi, palveluohjaus", &["Anu Niemi = palveluohjaus"]),
        ("Anu Niemi, Nuorisotoimi", &["Anu Niemi @ Nuorisotoimi"]),
        ("Seppä Anu Niemi", &["Seppä Anu Niemi"]),
        ("Talous ja hallinto: Anu Niemi", &["Anu Niemi = Talous ja hallinto"]),
        ("THL: Anu Niemi", &["Anu Niemi @ THL"]),
        ("Anu Niemi, Head of Health Services, City of Helsinki", &["Anu Niemi = Head of Health Services @ City of Helsinki"]),
        ("Health Services Manager Anna Smith", &["Anna Smith = Health Services Manager"]),
        ("Anu Niemi\nRantalan kunta", &["Anu Niemi @ Rantalan kunta"]),
        ("Anu Niemi, THL; Maija Meri, STM", &["Anu Niemi @ THL", "Maija Meri @ STM"]),
        ("hankejohtaja Anu Niemi, THL\nMaija Meri", &["Anu Niemi = hankejohtaja @ THL", "Maija Meri"]),
    ]);
}
