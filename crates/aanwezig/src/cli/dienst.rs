//! The commands that run the parties: serve, worker, verzuimloket, demo, and the care of a register.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use jiff::civil::Date;
use kern::klok::{Klok, Systeemklok, VerschovenKlok};
use kern::toegang::{Organisatiecode, Rol};

use super::{parse_aantal, parse_datum};

/// Where the register is.
#[derive(Debug, Clone, Args)]
pub(crate) struct Registerkeuze {
    /// Het register: sqlite:BESTAND of postgres://…
    #[arg(long, value_name = "ADRES", default_value = "sqlite:aanwezig.db", hide_default_value = true)]
    pub(crate) database: String,
}

/// How the Verzuimloket is reached.
#[derive(Debug, Clone, Args)]
pub(crate) struct Koppelkeuze {
    /// Het adres van het Verzuimloket, bijvoorbeeld http://127.0.0.1:8090
    #[arg(long, value_name = "URL", requires = "sleutels")]
    pub(crate) verzuimloket: Option<String>,
    /// De aansluitingen: CSV met de kolommen organisatie, partij en sleutel
    #[arg(long, value_name = "BESTAND")]
    pub(crate) sleutels: Option<PathBuf>,
    /// Certificaat en sleutel van deze installatie (PEM), als het Verzuimloket daarom vraagt
    #[arg(long, value_name = "BESTAND")]
    pub(crate) clientcertificaat: Option<PathBuf>,
    /// Wie het certificaat van het Verzuimloket uitgaf (PEM), als dat geen bekende is
    #[arg(long, value_name = "BESTAND")]
    pub(crate) uitgever: Option<PathBuf>,
}

/// By which clock.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Klokkeuze {
    /// Begin de klok op dit moment, bijvoorbeeld 2026-11-24T09:35:00+01:00; alleen om te beproeven
    #[arg(long, value_name = "MOMENT", hide = true)]
    pub(crate) klok: Option<jiff::Timestamp>,
}

impl Klokkeuze {
    /// The machine's clock, or one that runs as that does and begins at the moment asked for.
    pub(crate) fn klok(self) -> Arc<dyn Klok> {
        match self.klok {
            Some(begin) => Arc::new(VerschovenKlok::new(begin)),
            None => Arc::new(Systeemklok),
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    pub(crate) register: Registerkeuze,
    #[command(flatten)]
    pub(crate) koppeling: Koppelkeuze,
    /// Waar de pagina's te vinden zijn
    #[arg(long, value_name = "ADRES", default_value = "127.0.0.1:8080", hide_default_value = true)]
    pub(crate) adres: SocketAddr,
    /// Bezorg geen berichten; dat doet dan een aparte `aanwezig worker`
    #[arg(long)]
    pub(crate) zonder_worker: bool,
    /// De pagina's gaan over HTTPS: koekjes gaan dan alleen daarover
    #[arg(long)]
    pub(crate) https: bool,
    /// Een proxy ervoor zegt in X-Forwarded-For waar de lezer vandaan komt
    #[arg(long)]
    pub(crate) achter_proxy: bool,
    /// Sleutel waaronder het register de geheimen van de tweede factor bewaart: een bestand met 64 hexadecimale cijfers
    #[arg(long, value_name = "BESTAND")]
    pub(crate) accountsleutel: Option<PathBuf>,
    /// Rollen waarin niemand werkt zonder tweede factor, bijvoorbeeld beheerder,leerplichtambtenaar
    #[arg(long, value_name = "ROL,...", value_delimiter = ',', requires = "accountsleutel", value_parser = parse_rol)]
    pub(crate) tweede_factor: Vec<Rol>,
    #[command(flatten)]
    pub(crate) klok: Klokkeuze,
}

#[derive(Debug, Args)]
pub(crate) struct Worker {
    #[command(flatten)]
    pub(crate) register: Registerkeuze,
    #[command(flatten)]
    pub(crate) koppeling: Koppelkeuze,
    #[command(flatten)]
    pub(crate) klok: Klokkeuze,
}

#[derive(Debug, Args)]
pub(crate) struct Verzuimloket {
    /// Het eigen register van het Verzuimloket: sqlite:BESTAND of postgres://…
    #[arg(long, value_name = "ADRES", default_value = "sqlite:verzuimloket.db", hide_default_value = true)]
    pub(crate) database: String,
    /// Waar het te vinden is
    #[arg(long, value_name = "ADRES", default_value = "127.0.0.1:8090", hide_default_value = true)]
    pub(crate) adres: SocketAddr,
    /// Lieg, verlies, herhaal, vertraag en verwissel volgens dit plan, om een aansluiting te beproeven
    #[arg(long, value_name = "BESTAND")]
    pub(crate) kwel: Option<PathBuf>,
    /// Eigen certificaat (PEM); met --tls-sleutel en --tls-clienten is wederzijdse TLS verplicht
    #[arg(long, value_name = "BESTAND", requires_all = ["tls_sleutel", "tls_clienten"])]
    pub(crate) tls_certificaat: Option<PathBuf>,
    /// Sleutel bij het eigen certificaat (PEM)
    #[arg(long, value_name = "BESTAND", requires = "tls_certificaat")]
    pub(crate) tls_sleutel: Option<PathBuf>,
    /// Wie de certificaten van aangeslotenen uitgaf (PEM)
    #[arg(long, value_name = "BESTAND", requires = "tls_certificaat")]
    pub(crate) tls_clienten: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) klok: Klokkeuze,
    /// Stop zodra de standaardinvoer sluit, zodat het niet blijft draaien als wie het startte er niet meer is
    #[arg(long, hide = true)]
    pub(crate) tot_invoer_sluit: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// De dag waarop de demo speelt; anders vandaag, of de laatste schooldag daarvoor
    #[arg(long, value_name = "DATUM", value_parser = parse_datum)]
    pub(crate) op: Option<Date>,
    /// Hoeveel scholen; zonder keuze 12, met 6.000 leerlingen. Duizend scholen vullen kost een kwartier en 5 GB schijf
    #[arg(long, value_name = "AANTAL", default_value_t = 12, hide_default_value = true, value_parser = parse_aantal)]
    pub(crate) scholen: u32,
    /// Hoeveel leerlingen in alle scholen samen; anders 500 per school
    #[arg(long, value_name = "AANTAL", value_parser = parse_aantal)]
    pub(crate) leerlingen: Option<u32>,
    /// Waar de pagina's te vinden zijn
    #[arg(long, value_name = "ADRES", default_value = "127.0.0.1:8080", hide_default_value = true)]
    pub(crate) adres: SocketAddr,
    /// Waar het Verzuimloket te vinden is
    #[arg(long, value_name = "ADRES", default_value = "127.0.0.1:8090", hide_default_value = true)]
    pub(crate) loketadres: SocketAddr,
    /// De map waarin de demo zijn bestanden zet; wat er van een vorige demo staat, wordt weggegooid
    #[arg(long, value_name = "MAP", default_value = "demo/land", hide_default_value = true)]
    pub(crate) map: PathBuf,
    /// Vul alleen de registers en stop; daarna kunnen serve, worker en verzuimloket erop draaien
    #[arg(long)]
    pub(crate) alleen_vullen: bool,
    /// Laat het Verzuimloket van de demo zich misdragen volgens dit plan
    #[arg(long, value_name = "BESTAND")]
    pub(crate) kwel: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Account {
    #[command(flatten)]
    pub(crate) register: Registerkeuze,
    /// De code van de organisatie: BRIN en vestiging van een school, of de code van een leerplichtorganisatie
    #[arg(long, value_name = "CODE")]
    pub(crate) organisatie: String,
    /// Hoe de organisatie heet
    #[arg(long, value_name = "NAAM")]
    pub(crate) organisatienaam: String,
    /// De naam om mee in te loggen
    #[arg(long, value_name = "NAAM")]
    pub(crate) gebruikersnaam: String,
    /// Hoe de beheerder heet
    #[arg(long, value_name = "NAAM")]
    pub(crate) naam: String,
}

#[derive(Debug, Args)]
pub(crate) struct Contact {
    #[command(flatten)]
    pub(crate) register: Registerkeuze,
    /// De code van de leerplichtorganisatie, bijvoorbeeld rbl-west
    #[arg(long, value_name = "CODE")]
    pub(crate) organisatie: Organisatiecode,
    /// Waar een school kan bellen over een melding
    #[arg(long, value_name = "NUMMER")]
    pub(crate) telefoon: String,
}

#[derive(Debug, Args)]
pub(crate) struct Verify {
    #[command(flatten)]
    pub(crate) register: Registerkeuze,
}

#[derive(Debug, Args)]
pub(crate) struct Backup {
    #[command(flatten)]
    pub(crate) register: Registerkeuze,
    /// Het bestand waarin de kopie komt; het mag nog niet bestaan
    #[arg(long, value_name = "BESTAND")]
    pub(crate) naar: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// Een nieuw of leeg register: sqlite:BESTAND of postgres://…
    #[arg(long, value_name = "ADRES")]
    pub(crate) database: String,
    /// De kopie
    #[arg(long, value_name = "BESTAND")]
    pub(crate) van: PathBuf,
}

fn parse_rol(tekst: &str) -> Result<Rol, String> {
    let mensen = Rol::ALLE.into_iter().filter(|rol| *rol != Rol::Systeem);
    tekst.trim().parse().ok().filter(|rol| *rol != Rol::Systeem).ok_or_else(|| {
        let rollen: Vec<&str> = mensen.map(Rol::as_str).collect();
        format!("kies uit {}", rollen.join(", "))
    })
}
