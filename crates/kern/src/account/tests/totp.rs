use std::net::IpAddr;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use totp_rs::{Builder, Secret};

use super::super::MIGRATIES;
use super::super::totp::new_secret;
use super::super::{Aanmeldfout, Aanmelding, Accountinstellingen, Accounts, Codefout, GeenSleutel, Kluissleutel};
use super::{Proef, SCHOOL, WACHTWOORD, aanstelling, account, instellingen};
use crate::klok::{Klok as _, Systeemklok, VerschovenKlok};
use crate::register::{Instellingen, Register};
use crate::toegang::{Accountnummer, Rol};

const ADRES: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

/// What an app would show.
fn app(geheim: &str, proef: &Proef) -> String {
    shown(geheim, proef.nu())
}

fn shown(geheim: &str, nu: Timestamp) -> String {
    let totp = Builder::new().with_secret(Secret::try_from_base32(geheim).unwrap()).build_noncompliant();
    totp.generate(u64::try_from(nu.as_second()).unwrap()).to_string()
}

/// An account with a second factor, its secret and its recovery codes; the code of now is used up.
async fn enrolled(proef: &Proef) -> (Accountnummer, String, Vec<String>) {
    let nummer = proef.docent().await;
    let geheim = new_secret();
    let codes = proef.accounts.turn_on_totp(nummer, &geheim, &app(&geheim, proef)).await.unwrap();
    (nummer, geheim, codes)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_gets_what_it_needs() {
    let proef = Proef::new(testkit::sqlite()).await;
    let nummer = proef.docent().await;
    let inschrijving = proef.accounts.enrolment(nummer, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP").await.unwrap();
    assert_eq!(
        inschrijving.uri,
        "otpauth://totp/Aanwezig:docent1?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Aanwezig"
    );
    assert_eq!(inschrijving.geheim, "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP");
    // The square in the corner by which a camera finds it, and the white around it.
    assert!(inschrijving.qr.pad.starts_with("M4 4h1v1h-1zM5 4h1v1h-1z"), "{}", inschrijving.qr.pad);
    assert_eq!(inschrijving.qr.zijde % 4, 1, "a QR code is 17 and a multiple of 4 wide, with 8 around it");
    assert_eq!(format!("{inschrijving:?}"), "TotpInschrijving(…)");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_factor_is_asked_once_it_is_on_and_each_code_works_once() {
    for proef in Proef::alle().await {
        let nummer = proef.docent().await;
        let geheim = new_secret();
        let fout = proef.accounts.turn_on_totp(nummer, &geheim, "000000").await.unwrap_err();
        assert!(matches!(fout, Codefout::Onjuist), "{fout}");
        assert_eq!(proef.sign_in("docent1", WACHTWOORD).await.unwrap(), Aanmelding::Klaar(nummer));

        let eerste = app(&geheim, &proef);
        proef.accounts.turn_on_totp(nummer, &geheim, &eerste).await.unwrap();
        assert_eq!(proef.sign_in("docent1", WACHTWOORD).await.unwrap(), Aanmelding::Code(nummer));
        let opnieuw = proef.accounts.check_code(nummer, &eerste, ADRES).await;
        assert!(matches!(opnieuw, Err(Aanmeldfout::Onjuist)), "the code of enrolment was used");

        proef.later(SignedDuration::from_secs(30));
        let tweede = app(&geheim, &proef);
        proef.accounts.check_code(nummer, &format!("{} {}", &tweede[..3], &tweede[3..]), ADRES).await.unwrap();
        assert!(proef.accounts.check_code(nummer, &tweede, ADRES).await.is_err(), "twice");
        assert!(proef.accounts.check_code(nummer, &eerste, ADRES).await.is_err(), "an older one");
        assert!(proef.log(SCHOOL).await.contains(&"account.aanmelden.code geweigerd account:1".to_owned()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_clock_is_shifted_the_code_of_a_phone_counts_and_works_once() {
    let databank = testkit::sqlite();
    let klok = Arc::new(VerschovenKlok::new("2027-06-30T07:35:00Z".parse().unwrap()));
    let register = Register::open(&Instellingen::new(&databank.adres), klok, &[MIGRATIES]).await.unwrap();
    let accounts = Accounts::new(register, instellingen()).await.unwrap();
    let nummer = accounts.create(account("docent1", vec![aanstelling(Rol::Docent, SCHOOL)])).await.unwrap();
    let geheim = new_secret();
    let code = shown(&geheim, Systeemklok.nu());
    accounts.turn_on_totp(nummer, &geheim, &code).await.unwrap();
    assert!(accounts.check_code(nummer, &code, ADRES).await.is_err(), "the code of enrolment was used");
    let shifted = shown(&geheim, accounts.register().klok().nu());
    assert!(accounts.check_code(nummer, &shifted, ADRES).await.is_err(), "the code of another day");
    let volgende = shown(&geheim, Systeemklok.nu() + SignedDuration::from_secs(30));
    accounts.check_code(nummer, &volgende, ADRES).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_was_ahead_keeps_nobody_out() {
    for proef in Proef::alle().await {
        proef.later(SignedDuration::from_hours(24 * 365));
        let (nummer, geheim, _) = enrolled(&proef).await;
        proef.later(SignedDuration::from_hours(-24 * 365));
        let code = app(&geheim, &proef);
        proef.accounts.check_code(nummer, &code, ADRES).await.unwrap();
        assert!(proef.accounts.check_code(nummer, &code, ADRES).await.is_err());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recovery_code_works_once_however_it_is_typed() {
    for proef in Proef::alle().await {
        let (nummer, _, codes) = enrolled(&proef).await;
        assert_eq!(codes.len(), 10);
        let getypt = codes[3].replace('-', " ").to_uppercase();
        proef.accounts.check_code(nummer, &getypt, ADRES).await.unwrap();
        assert!(matches!(proef.accounts.check_code(nummer, &codes[3], ADRES).await, Err(Aanmeldfout::Onjuist)));
        proef.accounts.check_code(nummer, &codes[4], ADRES).await.unwrap();
        let bewaard = proef.texts("SELECT som FROM herstelcode").await;
        assert_eq!(bewaard.len(), 8);
        assert!(bewaard.iter().all(|som| som.len() == 64 && !codes.contains(som)), "hashes alone");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_codes_is_slowed_down() {
    for proef in Proef::alle().await {
        let (nummer, geheim, _) = enrolled(&proef).await;
        proef.later(SignedDuration::from_mins(5));
        for _ in 0..5 {
            assert!(matches!(proef.accounts.check_code(nummer, "123", ADRES).await, Err(Aanmeldfout::Onjuist)));
        }
        let goed = app(&geheim, &proef);
        assert!(matches!(proef.accounts.check_code(nummer, &goed, ADRES).await, Err(Aanmeldfout::TeVaak(_))));
        assert!(matches!(proef.accounts.turn_off_totp(nummer, &goed).await, Err(Codefout::TeVaak(_))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn turning_it_off_takes_a_code_and_forgets_the_recovery_codes() {
    for proef in Proef::alle().await {
        let (nummer, geheim, _) = enrolled(&proef).await;
        assert!(matches!(proef.accounts.turn_off_totp(nummer, "000000").await, Err(Codefout::Onjuist)));
        proef.later(SignedDuration::from_secs(60));
        proef.accounts.turn_off_totp(nummer, &app(&geheim, &proef)).await.unwrap();
        assert_eq!(proef.sign_in("docent1", WACHTWOORD).await.unwrap(), Aanmelding::Klaar(nummer));
        assert!(proef.texts("SELECT som FROM herstelcode").await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_the_register_alone_has_no_secret() {
    for proef in Proef::alle().await {
        assert!(proef.accounts.can_open_secrets().await.unwrap(), "there are none yet");
        let (nummer, geheim, _) = enrolled(&proef).await;
        let bewaard = proef.texts("SELECT totp_geheim FROM account").await;
        assert_eq!(bewaard[0].len(), 2 * (12 + geheim.len() + 16), "nonce, secret and seal");
        assert!(
            !bewaard[0].contains(&geheim) && !bewaard[0].contains(&base16ct::lower::encode_string(geheim.as_bytes()))
        );
        assert!(proef.accounts.can_open_secrets().await.unwrap());

        let kluis = proef.accounts.kluis().unwrap();
        assert_eq!(kluis.open(nummer.0, &bewaard[0]).unwrap(), geheim);
        assert!(kluis.open(nummer.0 + 1, &bewaard[0]).is_err(), "another account's secret does not open");
        assert_ne!(kluis.seal(nummer.0, &geheim).unwrap(), bewaard[0], "the same secret twice looks different");

        for kluissleutel in [None, Some("ab".repeat(32).parse().unwrap())] {
            let instellingen = Accountinstellingen { kluissleutel, ..super::instellingen() };
            let ander = Accounts::new(proef.register.clone(), instellingen).await.unwrap();
            assert!(!ander.can_open_secrets().await.unwrap());
            assert!(ander.check_code(nummer, "123456", ADRES).await.is_err());
        }
    }
}

#[test]
fn a_key_is_64_hexadecimal_digits() {
    assert!("0F".repeat(32).parse::<Kluissleutel>().is_ok());
    assert!(format!(" {}\n", "0f".repeat(32)).parse::<Kluissleutel>().is_ok());
    for geen in ["", "0f", "geheim", &"0f".repeat(33), &"zz".repeat(32)] {
        assert_eq!(geen.parse::<Kluissleutel>().unwrap_err(), GeenSleutel);
    }
}
