use kern::account::Aanmelding;

use super::Proef;
use crate::{EersteAccount, Eerstefout, first_account};

fn eerste() -> EersteAccount {
    EersteAccount {
        organisatie: "99xa00".parse().unwrap(),
        organisatienaam: "De Proefschool".to_owned(),
        gebruikersnaam: "Eerste".to_owned(),
        naam: "Eva Eerste".to_owned(),
        van: None,
    }
}

#[tokio::test]
async fn a_new_installation_gets_its_first_administrator_once() {
    for databank in testkit::databanken().await {
        let proef = Proef::empty(databank).await;
        let accounts = &proef.beheer.accounts;
        let zonder = EersteAccount { naam: " ".to_owned(), ..eerste() };
        assert!(matches!(first_account(accounts, zonder).await, Err(Eerstefout::Naam)));
        let fout = EersteAccount { gebruikersnaam: "a b".to_owned(), ..eerste() };
        assert!(matches!(first_account(accounts, fout).await, Err(Eerstefout::Gebruikersnaam(_))));

        let gemaakt = first_account(accounts, eerste()).await.unwrap();
        let ingelogd = proef.sign_in("eerste", gemaakt.wachtwoord.reveal()).await.unwrap();
        assert_eq!(ingelogd, Aanmelding::Klaar(gemaakt.nummer));
        let tweede = EersteAccount { gebruikersnaam: "tweede".to_owned(), ..eerste() };
        assert!(matches!(first_account(accounts, tweede).await, Err(Eerstefout::HeeftBeheerder(_))));
        let elders = EersteAccount { organisatie: "rbl-west".parse().unwrap(), ..eerste() };
        assert!(matches!(first_account(accounts, elders).await, Err(Eerstefout::Bezet)));

        // Where the last one can no longer sign in, the next is the first again.
        proef.run("UPDATE account SET geblokkeerd_op = 1").await;
        let weer = EersteAccount { gebruikersnaam: "weer".to_owned(), ..eerste() };
        assert!(first_account(accounts, weer).await.is_ok());
    }
}
