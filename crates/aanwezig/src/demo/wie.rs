//! The people of the demo who can sign in. All of them are invented, and all have the same password.

use std::path::Path;

use anyhow::{Context as _, Result};
use jiff::civil::Date;
use kern::account::{Aanstelling, Accounts, BESTUUR, INSPECTIE, NieuwAccount};
use kern::toegang::{Accountnummer, Gebruiker, Organisatiecode, Rol};
use land::land::{Land, Rol as Landrol, School};

/// The password of every account of the demo, printed on its first page.
pub(crate) const WACHTWOORD: &str = "samen-aanwezig";

/// Surnames of officers, as invented as those of the land.
const AMBTENAREN: &[&str] =
    &["Zonnedauw", "Korenbloem", "Waterlelie", "Boterbloem", "Vingerhoed", "Klaproos", "Sleutelbloem", "Madelief"];

/// Somebody of the demo.
#[derive(Debug, Clone)]
pub(crate) struct Iemand {
    pub(crate) gebruikersnaam: String,
    pub(crate) naam: String,
    pub(crate) rol: Rol,
    pub(crate) organisatie: Organisatiecode,
    pub(crate) organisatienaam: String,
    /// Number of the member of staff in the land.
    pub(super) medewerker: Option<i64>,
    pub(crate) account: Accountnummer,
}

impl Iemand {
    pub(super) fn gebruiker(&self) -> Gebruiker {
        Gebruiker { account: self.account, rol: self.rol, organisatie: Some(self.organisatie.clone()) }
    }
}

/// Makes the accounts of a school.
pub(super) async fn make(accounts: &Accounts, school: &School, docent: Option<i64>, van: Date) -> Result<Vec<Iemand>> {
    create(accounts, staff(school, docent), van).await
}

/// Makes an account for everybody who does leerplicht.
pub(super) async fn make_officers(accounts: &Accounts, land: &Land, van: Date) -> Result<Vec<Iemand>> {
    let mensen = land.organisaties.iter().zip(AMBTENAREN.iter().cycle()).map(|(organisatie, achternaam)| Iemand {
        gebruikersnaam: format!("leerplicht.{}", organisatie.code),
        naam: format!("Ambtenaar {achternaam}"),
        rol: Rol::Leerplichtambtenaar,
        organisatie: organisatie.code.clone(),
        organisatienaam: organisatie.naam.clone(),
        medewerker: None,
        account: Accountnummer(0),
    });
    create(accounts, mensen.collect(), van).await
}

/// Makes the accounts of the Inspectie: who divides what comes in, two inspectors, and the jurist.
pub(super) async fn make_inspectors(accounts: &Accounts, van: Date) -> Result<Vec<Iemand>> {
    let mensen = [
        ("coordinator", Rol::CoordinerendInspecteur, "Inspecteur Wilgenroos"),
        ("inspecteur", Rol::Inspecteur, "Inspecteur Korenveld"),
        ("inspecteur2", Rol::Inspecteur, "Inspecteur Rietpluim"),
        ("jurist", Rol::Jurist, "Jurist Lisdodde"),
    ];
    let organisatie: Organisatiecode = INSPECTIE.parse()?;
    let mensen = mensen.into_iter().map(|(woord, rol, naam)| Iemand {
        gebruikersnaam: format!("{woord}.{INSPECTIE}"),
        naam: naam.to_owned(),
        rol,
        organisatie: organisatie.clone(),
        organisatienaam: "Inspectie van het Onderwijs".to_owned(),
        medewerker: None,
        account: Accountnummer(0),
    });
    create(accounts, mensen.collect(), van).await
}

/// Makes an account for every board.
pub(super) async fn make_boards(accounts: &Accounts, land: &Land, van: Date) -> Result<Vec<Iemand>> {
    let mensen = land.besturen.iter().zip(AMBTENAREN.iter().cycle()).map(|(bestuur, achternaam)| {
        Ok(Iemand {
            gebruikersnaam: format!("bestuur.{}", bestuur.nummer),
            naam: format!("Bestuurder {achternaam}"),
            rol: Rol::Bestuur,
            organisatie: format!("{BESTUUR}{}", bestuur.nummer).parse()?,
            organisatienaam: bestuur.naam.clone(),
            medewerker: None,
            account: Accountnummer(0),
        })
    });
    create(accounts, mensen.collect::<Result<_>>()?, van).await
}

/// Writes down every account.
pub(super) fn write(bestand: &Path, mensen: &[Iemand]) -> Result<()> {
    let mut schrijver =
        csv::Writer::from_path(bestand).with_context(|| format!("{} kan niet worden gemaakt", bestand.display()))?;
    schrijver.write_record(["gebruikersnaam", "rol", "organisatie", "organisatienaam"])?;
    for een in mensen {
        let (rol, organisatie) = (een.rol.to_string(), een.organisatie.to_string());
        schrijver.write_record([&een.gebruikersnaam, &rol, &organisatie, &een.organisatienaam])?;
    }
    Ok(schrijver.flush()?)
}

async fn create(accounts: &Accounts, mut mensen: Vec<Iemand>, van: Date) -> Result<Vec<Iemand>> {
    let nieuwe = mensen.iter().map(|iemand| {
        let aanstelling = Aanstelling {
            organisatie: iemand.organisatie.clone(),
            organisatienaam: iemand.organisatienaam.clone(),
            rol: iemand.rol,
            van,
            tot: None,
        };
        Ok(NieuwAccount {
            gebruikersnaam: iemand.gebruikersnaam.parse()?,
            naam: iemand.naam.clone(),
            wachtwoord: WACHTWOORD.to_owned(),
            // Everybody of the demo has this password for their own: nobody is asked to choose another.
            tijdelijk: false,
            aanstellingen: vec![aanstelling],
        })
    });
    let nummers = accounts.create_all(nieuwe.collect::<Result<_>>()?).await?;
    for (iemand, nummer) in mensen.iter_mut().zip(nummers) {
        iemand.account = nummer;
    }
    Ok(mensen)
}

/// Who of a school can sign in: the teacher of a lesson that is going on, a mentor, who does absence, the head, and who
/// keeps the accounts.
fn staff(school: &School, docent: Option<i64>) -> Vec<Iemand> {
    let with = |rol: Landrol| school.personeel.iter().find(|een| een.rollen.contains(&rol));
    let een = |nummer: Option<i64>| school.personeel.iter().find(|een| Some(een.nummer) == nummer);
    let docent = een(docent).or_else(|| with(Landrol::Docent));
    // Somebody else: a member of staff has one account, and at a primary school every teacher is a mentor.
    let mentor =
        school.klassen.iter().map(|klas| klas.mentor).find(|mentor| docent.is_none_or(|een| een.nummer != *mentor));
    let gekozen = [
        ("docent", Rol::Docent, docent),
        ("mentor", Rol::Mentor, een(mentor)),
        ("coordinator", Rol::Verzuimcoordinator, with(Landrol::Verzuimcoordinator)),
        ("directie", Rol::Schoolleider, with(Landrol::Schoolleider)),
    ];
    let mut mensen: Vec<Iemand> = gekozen
        .into_iter()
        .filter_map(|(woord, rol, wie)| {
            let wie = wie?;
            Some(somebody(school, woord, rol, wie.naam.clone(), Some(wie.nummer)))
        })
        .collect();
    mensen.push(somebody(school, "beheer", Rol::Beheerder, "Beheerder Sleutelbos".to_owned(), None));
    mensen
}

fn somebody(school: &School, woord: &str, rol: Rol, naam: String, medewerker: Option<i64>) -> Iemand {
    Iemand {
        gebruikersnaam: format!("{woord}.{}", school.code),
        naam,
        rol,
        organisatie: school.code.clone(),
        organisatienaam: school.naam.clone(),
        medewerker,
        account: Accountnummer(0),
    }
}
