//! Where a school can call the organisation: the number goes along with what an officer does with a report.

use kern::register::{Register, Registerfout};
use kern::toegang::{Doel, Organisatiecode};
use kern::toegangslog::{Logregel, Logsoort};

pub(crate) mod store;

/// Sets the number of an organisation, for whoever runs the installation.
pub async fn set(register: &Register, organisatie: &Organisatiecode, telefoon: &str) -> Result<(), Registerfout> {
    let mut wijziging = register.begin().await?;
    store::set(&wijziging, organisatie, telefoon.trim()).await?;
    wijziging.log(Logregel {
        organisatie: organisatie.clone(),
        account: 0,
        rol: String::new(),
        bewerking: "leerplicht.contact.wijzigen".to_owned(),
        doel: Doel::Beheer.as_str().to_owned(),
        soort: Logsoort::Geschreven,
        onderwerp: String::new(),
        waarom: String::new(),
        inhoud: String::new(),
    });
    wijziging.commit().await
}
