//! The parties of one installation on one register, with the pages that lead into them.

use std::sync::Arc;

use ::beheer::Beheer;
use anyhow::{Context as _, Result};
use axum::Router;
use axum::response::Redirect;
use axum::routing::get;
use inspectie::Inspectie;
use inspectie::signalenbox::messages::Binnenbox;
use kern::account::{Accountinstellingen, Accountpaginas, Accounts, Ingelogd, Kaderinvulling, with_sessions};
use kern::klok::Klok;
use kern::outbox::{Bezorger, Worker};
use kern::pagina::{Navpunt, assets_router, dress, taal_router};
use kern::register::{Instellingen, Register};
use kern::taal::Taal;
use kern::toegang::{Gebruiker, Rol, Toegang};
use leerplicht::Leerplicht;
use leerplicht::signaalmelding::messages::Melders;
use recht::bepalingen::Recht;
use school::Schoolstaat;
use school::stam::Scholen;
use uitwisseling::signalenbox::{Melderkoppeling, Signalenboxkoppeling};

use super::briefpapier::Briefpapier;
use super::koppeling::Koppeling;
use super::plaatje::Plaatje;

/// The parties of one installation.
#[derive(Clone)]
pub(crate) struct Huis {
    pub(crate) register: Register,
    pub(crate) toegang: Arc<Toegang>,
    pub(crate) school: Schoolstaat,
    pub(crate) leerplicht: Leerplicht,
    pub(crate) inspectie: Inspectie,
}

impl Huis {
    /// Opens the register and brings the tables of every party up to date.
    pub(crate) async fn open(adres: &str, klok: Arc<dyn Klok>) -> Result<Self> {
        Self::open_with(&Instellingen::new(adres), klok).await
    }

    /// The same with settings.
    pub(crate) async fn open_with(instellingen: &Instellingen, klok: Arc<dyn Klok>) -> Result<Self> {
        let toegang = Toegang::new(&super::bewerkingen()).context("het beleid kan niet worden gebruikt")?;
        Self::open_under(instellingen, klok, Arc::new(toegang)).await
    }

    /// The same under a policy that was worked out already.
    pub(crate) async fn open_under(
        instellingen: &Instellingen,
        klok: Arc<dyn Klok>,
        toegang: Arc<Toegang>,
    ) -> Result<Self> {
        let register = Register::open(instellingen, klok, super::PARTIJEN).await;
        let register = register.context("het register kan niet worden geopend")?;
        let scholen = Scholen::new(register.clone(), Recht::ingebouwd()?);
        let school = Schoolstaat { scholen, toegang: Arc::clone(&toegang), plaatje: Arc::new(Plaatje) };
        let leerplicht = Leerplicht::new(register.clone(), Arc::clone(&toegang))?;
        let inspectie = Inspectie::new(register.clone(), Arc::clone(&toegang), Arc::new(Briefpapier))?;
        Ok(Self { register, toegang, school, leerplicht, inspectie })
    }

    /// What carries messages for the organisations of a connection.
    pub(crate) fn worker(&self, koppeling: &Koppeling) -> Worker {
        let loket = &koppeling.loket;
        let bezorgers = [school::bezorgers(&self.school, loket), leerplicht::bezorgers(&self.leerplicht, loket)];
        let rondes = [
            school::rondes(&self.school, loket, koppeling.scholen.clone()),
            leerplicht::rondes(&self.leerplicht, loket, koppeling.leerplicht.clone()),
        ];
        let bezorgers = [bezorgers.concat(), self.signaalbezorgers()].concat();
        Worker::new(self.register.clone(), bezorgers, rondes.concat())
    }

    /// What goes between leerplicht and the Inspectie, which are both in this register.
    pub(crate) fn signaalbezorgers(&self) -> Vec<Arc<dyn Bezorger>> {
        let signalenbox: Arc<dyn Signalenboxkoppeling> = Arc::new(Binnenbox(self.inspectie.clone()));
        let melders: Arc<dyn Melderkoppeling> = Arc::new(Melders(self.leerplicht.clone()));
        let heen = leerplicht::signaalbezorgers(&self.leerplicht, &signalenbox);
        [heen, inspectie::bezorgers(&self.inspectie, &melders)].concat()
    }

    /// The administrator's desk.
    pub(crate) fn beheer(&self, accounts: &Accounts) -> Beheer {
        Beheer::new(accounts.clone(), Arc::clone(&self.toegang))
    }

    /// The accounts of this installation.
    pub(crate) async fn accounts(&self, instellingen: Accountinstellingen) -> Result<Accounts> {
        Ok(Accounts::new(self.register.clone(), instellingen).await?)
    }

    /// The whole site. `extra` are pages beside those of the parties; `strook` is said above every page.
    pub(crate) fn site(
        &self,
        accounts: &Accounts,
        extra: Router,
        strook: impl Fn(Taal) -> Option<String> + Send + Sync + 'static,
    ) -> Router {
        let paginas = Accountpaginas { accounts: accounts.clone(), toegang: Arc::clone(&self.toegang) };
        let site = Router::new()
            .merge(school::routes(self.school.clone()))
            .merge(leerplicht::routes(self.leerplicht.clone()))
            .merge(inspectie::routes(self.inspectie.clone()))
            .merge(kern::account::router(paginas))
            .merge(::beheer::routes(self.beheer(accounts)))
            .merge(super::api::router(self, accounts))
            .route("/", get(home))
            .merge(taal_router())
            .merge(extra);
        let toegang = Arc::clone(&self.toegang);
        let invulling = Kaderinvulling {
            navigatie: Arc::new(move |gebruiker, taal| navigation(&toegang, gebruiker, taal)),
            strook: Arc::new(strook),
        };
        let site = with_sessions(dress(site), accounts, invulling);
        site.layer(axum::middleware::from_fn(super::api::layer)).merge(assets_router())
    }
}

/// Leads to the page of today of the role in which somebody works.
async fn home(ingelogd: Ingelogd) -> Redirect {
    Redirect::to(match ingelogd.gebruiker.rol {
        Rol::Leerplichtambtenaar => leerplicht::paden::START,
        Rol::Inspecteur | Rol::CoordinerendInspecteur => inspectie::paden::START,
        Rol::Jurist => inspectie::paden::BOETES,
        Rol::Bestuur => inspectie::paden::BESTUUR,
        Rol::Beheerder => "/beheer",
        _ => "/school",
    })
}

/// The pages of the party for which somebody works.
fn navigation(toegang: &Toegang, gebruiker: &Gebruiker, taal: Taal) -> Vec<Navpunt> {
    match gebruiker.rol {
        Rol::Leerplichtambtenaar => leerplicht::navigatie(taal),
        rol @ (Rol::Inspecteur | Rol::CoordinerendInspecteur | Rol::Jurist | Rol::Bestuur) => {
            inspectie::navigatie(taal, rol)
        }
        Rol::Beheerder => ::beheer::navigatie(toegang, gebruiker, taal),
        _ => school::navigatie(toegang, gebruiker, taal),
    }
}
