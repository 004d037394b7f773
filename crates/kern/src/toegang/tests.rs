//! The policy of the house against operations as parties declare them, and policies that must be refused.

use super::beleid::Omvang;
use super::{Accountnummer, Beleidsfout, Bewerking, Doel, Gebruiker, Organisatiecode, Rol, Toegang, matrix};

const fn bewerking(naam: &'static str, doel: Doel) -> Bewerking {
    Bewerking { naam, doel, nl: "Zin.", en: "Sentence." }
}

static REGISTREREN: Bewerking = bewerking("school.les.registreren", Doel::Registreren);
static LEERLING: Bewerking = bewerking("school.leerling.bekijken", Doel::Verzuimbegeleiding);
static BERICHT: Bewerking = bewerking("school.bericht.verwerken", Doel::Berichtenverkeer);
static VREEMD: Bewerking = bewerking("school.koffie.zetten", Doel::Beheer);

/// What a school declares: every name of it in the policy.
static SCHOOL: &[Bewerking] = &[
    REGISTREREN,
    LEERLING,
    BERICHT,
    bewerking("school.start.bekijken", Doel::Registreren),
    bewerking("school.werklijst.bekijken", Doel::Melden),
    bewerking("school.les.bekijken", Doel::Registreren),
    bewerking("school.les.corrigeren", Doel::Registreren),
    bewerking("school.afwezigheid.vastleggen", Doel::Registreren),
    bewerking("school.verzuim.lijst", Doel::Verzuimbegeleiding),
    bewerking("school.verzuim.beoordelen", Doel::Verzuimbegeleiding),
    bewerking("school.verzuim.massacorrectie", Doel::Verzuimbegeleiding),
    bewerking("school.leerling.eigen_klas", Doel::Verzuimbegeleiding),
    bewerking("school.leerling.actie", Doel::Verzuimbegeleiding),
    bewerking("school.verzuimmelding.bekijken", Doel::Melden),
    bewerking("school.verzuimmelding.versturen", Doel::Melden),
    bewerking("school.verzuimmelding.wijzigen", Doel::Melden),
    bewerking("school.verzuimmelding.intrekken", Doel::Melden),
    bewerking("school.import.uitvoeren", Doel::Registreren),
];

fn organisatie(code: &str) -> Organisatiecode {
    code.parse().unwrap()
}

fn gebruiker(rol: Rol, code: &str) -> Gebruiker {
    Gebruiker { account: Accountnummer(7), rol, organisatie: Some(organisatie(code)) }
}

fn policy(tekst: &str, bewerkingen: &[Bewerking]) -> Result<Toegang, Beleidsfout> {
    Toegang::from_policy(tekst, bewerkingen, Omvang::Geheel)
}

#[test]
fn a_permit_carries_who_what_why_and_whose() {
    let toegang = Toegang::of_parties(SCHOOL).unwrap();
    let permit = toegang.permit(&gebruiker(Rol::Docent, "12ab00"), &REGISTREREN, &organisatie("12ab00")).unwrap();
    assert_eq!(permit.account(), Accountnummer(7));
    assert_eq!(permit.rol(), Rol::Docent);
    assert_eq!(permit.doel(), Doel::Registreren);
    assert_eq!(permit.bewerking().naam, "school.les.registreren");
    assert_eq!(permit.organisaties(), [organisatie("12ab00")]);
    assert!(permit.covers(&organisatie("12ab00")));
    assert!(!permit.covers(&organisatie("34cd00")));
}

#[test]
fn no_permit_outside_the_own_organisation_or_role() {
    let toegang = Toegang::of_parties(SCHOOL).unwrap();
    let eigen = organisatie("12ab00");
    assert!(toegang.permit(&gebruiker(Rol::Docent, "34cd00"), &REGISTREREN, &eigen).is_err());
    assert!(toegang.permit(&gebruiker(Rol::Docent, "12ab00"), &LEERLING, &eigen).is_err());
    assert!(toegang.permit(&gebruiker(Rol::Beheerder, "12ab00"), &LEERLING, &eigen).is_err());
    let nergens = Gebruiker { organisatie: None, ..gebruiker(Rol::Verzuimcoordinator, "12ab00") };
    let fout = toegang.permit(&nergens, &LEERLING, &eigen).unwrap_err();
    assert_eq!(fout.to_string(), "role `verzuimcoordinator` has no access to `school.leerling.bekijken` here");
}

#[test]
fn the_worker_carries_messages_for_everybody_and_reads_no_pupil() {
    let toegang = Toegang::of_parties(SCHOOL).unwrap();
    for code in ["12ab00", "34cd00"] {
        assert!(toegang.permit(&Gebruiker::SYSTEEM, &BERICHT, &organisatie(code)).is_ok());
        assert!(toegang.permit(&Gebruiker::SYSTEEM, &LEERLING, &organisatie(code)).is_err());
    }
}

#[test]
fn an_operation_that_was_not_declared_is_refused() {
    let toegang = Toegang::of_parties(SCHOOL).unwrap();
    assert!(toegang.permit(&gebruiker(Rol::Verzuimcoordinator, "12ab00"), &VREEMD, &organisatie("12ab00")).is_err());
}

#[test]
fn the_matrix_of_a_school() {
    insta::assert_snapshot!(matrix(&Toegang::of_parties(SCHOOL).unwrap()));
}

#[test]
fn policy_and_declarations_must_name_the_same() {
    let leerplicht = |fout| matches!(fout, Beleidsfout::NietAangegeven(namen) if namen.iter().any(|naam| naam == "leerplicht.werklijst.bekijken"));
    assert!(leerplicht(Toegang::new(SCHOOL).unwrap_err()));

    let zonder_import = &SCHOOL[..SCHOOL.len() - 1];
    let fout = Toegang::of_parties(zonder_import).unwrap_err();
    assert_eq!(fout, Beleidsfout::NietAangegeven(vec!["school.import.uitvoeren".to_owned()]));

    let met_koffie = [SCHOOL, &[VREEMD]].concat();
    let fout = Toegang::of_parties(&met_koffie).unwrap_err();
    assert_eq!(fout, Beleidsfout::NietGenoemd(vec!["school.koffie.zetten".to_owned()]));

    let twee_keer = [SCHOOL, &[LEERLING]].concat();
    let fout = Toegang::of_parties(&twee_keer).unwrap_err();
    assert_eq!(fout, Beleidsfout::Dubbel(vec!["school.leerling.bekijken".to_owned()]));
}

#[test]
fn a_policy_speaks_of_roles_and_of_nobody_in_particular() {
    for (regel, genoemd) in [
        (
            r#"permit (principal in Rol::"directeur", action == Action::"school.les.registreren", resource);"#,
            "directeur",
        ),
        (r#"permit (principal == Aanstelling::"jan", action == Action::"school.les.registreren", resource);"#, "jan"),
        (
            r#"permit (principal, action == Action::"school.les.registreren", resource) when { resource == Organisatie::"x" };"#,
            "Organisatie",
        ),
    ] {
        let fout = policy(regel, &[REGISTREREN]).unwrap_err();
        assert!(matches!(&fout, Beleidsfout::Verboden(tekst) if tekst.contains(genoemd)), "{fout}");
    }
}

#[test]
fn a_policy_that_is_wrong_is_not_used() {
    let fout = policy("permit (principal, action", &[]).unwrap_err();
    assert!(matches!(fout, Beleidsfout::Onleesbaar(_)), "{fout}");
    let onbewaakt = r#"permit (principal, action == Action::"school.les.registreren", resource) when { principal.organisatie == resource };"#;
    let fout = policy(onbewaakt, &[REGISTREREN]).unwrap_err();
    assert!(matches!(fout, Beleidsfout::Ongeldig(_)), "an organisation that may be missing: {fout}");
}

#[test]
fn words_are_read_back() {
    for rol in Rol::ALLE {
        assert_eq!(rol.as_str().parse(), Ok(rol));
    }
    assert!("Docent".parse::<Rol>().is_err());
}
