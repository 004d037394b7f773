use std::sync::Arc;

use jiff::SignedDuration;

use super::{find, keep};
use crate::klok::{Klok as _, VasteKlok};
use crate::register::{Instellingen, Register};
use crate::toegang::{Accountnummer, Gebruiker, Rol};

fn wie(account: i64, organisatie: &str) -> Gebruiker {
    let organisatie = Some(organisatie.parse().unwrap());
    Gebruiker { account: Accountnummer(account), rol: Rol::Beheerder, organisatie }
}

#[tokio::test]
async fn a_draft_is_found_by_who_filled_it_in_for_that_form_and_not_for_ever() {
    for databank in testkit::databanken().await {
        let klok = Arc::new(VasteKlok::new("2026-03-09T08:00:00Z".parse().unwrap()));
        let register = Register::open(&Instellingen::new(&databank.adres), klok.clone(), &[]).await.unwrap();
        let anna = wie(1, "99xa00");
        let velden = vec![("regel".to_owned(), "1-2".to_owned()), ("regel".to_owned(), "1-3".to_owned())];
        let adres = keep(&register, &anna, "/formulier", &velden).await.unwrap();
        let kenmerk = adres.strip_prefix("/formulier?klad=").unwrap();
        assert_eq!(kenmerk.len(), 32);
        assert_eq!(find(&register, &anna, "/formulier", kenmerk).await.unwrap(), Some(velden.clone()));

        for (ander, formulier) in
            [(wie(2, "99xa00"), "/formulier"), (wie(1, "99xb00"), "/formulier"), (wie(1, "99xa00"), "/ander")]
        {
            assert_eq!(find(&register, &ander, formulier, kenmerk).await.unwrap(), None);
        }
        klok.set(klok.nu().checked_add(SignedDuration::from_hours(13)).unwrap());
        assert_eq!(find(&register, &anna, "/formulier", kenmerk).await.unwrap(), None);
        // The next draft takes what is forgotten out of the register.
        keep(&register, &anna, "/formulier", &velden).await.unwrap();
        let sql = sea_orm::Statement::from_string(register.motor().backend(), "SELECT COUNT(*) FROM klad");
        let rij = sea_orm::ConnectionTrait::query_one_raw(register.lees(), sql).await.unwrap().unwrap();
        assert_eq!(rij.try_get_by_index::<i64>(0).unwrap(), 1);
    }
}
