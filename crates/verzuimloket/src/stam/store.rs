//! Rows of the registers.

use kern::register::{Register, Registerfout, Wijziging};
use kern::toegang::Permit;
use sea_orm::{FromQueryResult, Value};

use super::{Aansluiting, Aansluitpartij, Stam, Stamaansluiting, Stamleerling};
use crate::sleutel::{Sleutelsom, Vingerafdruk};
use crate::store::{all, day, delete, insert, maybe, maybe_day, read};

/// Puts what is loaded in the place of what stood there. The permit says that it may; the registers are of the Verzuimloket
/// itself.
pub(super) async fn replace(wijziging: &Wijziging, _permit: &Permit, stam: &Stam) -> Result<(), Registerfout> {
    replace_scholen(wijziging, stam).await?;
    replace_leerlingen(wijziging, &stam.leerlingen).await?;
    replace_organisaties(wijziging, stam).await?;
    replace_routes(wijziging, stam).await?;
    replace_aansluitingen(wijziging, &stam.aansluitingen).await
}

async fn replace_scholen(wijziging: &Wijziging, stam: &Stam) -> Result<(), Registerfout> {
    let tx = wijziging.tx();
    let tabel = "verzuimloket_school";
    delete(tx, tabel, "brin", distinct(stam.scholen.iter().map(|school| school.brin.to_string()))).await?;
    let rijen = stam.scholen.iter().map(|school| {
        vec![
            school.brin.to_string().into(),
            school.vestiging.to_string().into(),
            school.naam.clone().into(),
            school.sector.as_str().into(),
        ]
    });
    insert(tx, tabel, &["brin", "vestiging", "naam", "sector"], rijen.collect()).await
}

async fn replace_leerlingen(wijziging: &Wijziging, leerlingen: &[Stamleerling]) -> Result<(), Registerfout> {
    let tx = wijziging.tx();
    let pgns: Vec<Value> = leerlingen.iter().map(|leerling| leerling.pgn.reveal().into()).collect();
    delete(tx, "verzuimloket_woonplaats", "pgn", pgns.clone()).await?;
    delete(tx, "verzuimloket_leerling", "pgn", pgns.clone()).await?;
    let kolommen = ["pgn", "achternaam", "tussenvoegsel", "voornaam", "geboortedatum", "startkwalificatie"];
    let rijen = leerlingen.iter().zip(&pgns).map(|(leerling, pgn)| {
        let gegevens = &leerling.gegevens;
        vec![
            pgn.clone(),
            gegevens.achternaam.reveal().into(),
            gegevens.tussenvoegsel.as_ref().map(|tekst| tekst.reveal().to_owned()).into(),
            gegevens.voornaam.reveal().into(),
            day(gegevens.geboortedatum),
            maybe_day(leerling.startkwalificatie),
        ]
    });
    insert(tx, "verzuimloket_leerling", &kolommen, rijen.collect()).await?;
    let rijen = leerlingen.iter().zip(&pgns).flat_map(|(leerling, pgn)| {
        leerling.woonplaatsen.iter().map(|woonplaats| {
            let looptijd = woonplaats.looptijd;
            vec![pgn.clone(), day(looptijd.van), maybe_day(looptijd.tot), woonplaats.gemeente.to_string().into()]
        })
    });
    insert(tx, "verzuimloket_woonplaats", &["pgn", "van", "tot", "gemeente"], rijen.collect()).await
}

async fn replace_organisaties(wijziging: &Wijziging, stam: &Stam) -> Result<(), Registerfout> {
    let tx = wijziging.tx();
    let codes = distinct(stam.organisaties.iter().map(|organisatie| organisatie.code.to_string()));
    delete(tx, "verzuimloket_organisatie", "organisatie", codes.clone()).await?;
    let rijen = stam.organisaties.iter().map(|organisatie| {
        vec![organisatie.code.to_string().into(), organisatie.soort.as_str().into(), organisatie.naam.clone().into()]
    });
    insert(tx, "verzuimloket_organisatie", &["organisatie", "soort", "naam"], rijen.collect()).await?;
    delete(tx, "verzuimloket_werkgebied", "organisatie", codes).await?;
    let rijen = stam.werkgebieden.iter().map(|gebied| {
        vec![
            gebied.organisatie.to_string().into(),
            gebied.gemeente.to_string().into(),
            day(gebied.looptijd.van),
            maybe_day(gebied.looptijd.tot),
        ]
    });
    insert(tx, "verzuimloket_werkgebied", &["organisatie", "gemeente", "van", "tot"], rijen.collect()).await
}

async fn replace_routes(wijziging: &Wijziging, stam: &Stam) -> Result<(), Registerfout> {
    let tx = wijziging.tx();
    let tabel = "verzuimloket_route";
    delete(tx, tabel, "gemeente", distinct(stam.routes.iter().map(|route| route.gemeente.to_string()))).await?;
    let rijen = stam.routes.iter().zip(1_i32..).map(|(route, volgnummer)| {
        let organisaties: Vec<String> = route.organisaties.iter().map(ToString::to_string).collect();
        vec![
            route.gemeente.to_string().into(),
            volgnummer.into(),
            route.plicht.as_str().into(),
            route.sector.map(|sector| sector.as_str().to_owned()).into(),
            organisaties.join(" ").into(),
            day(route.looptijd.van),
            maybe_day(route.looptijd.tot),
        ]
    });
    let kolommen = ["gemeente", "volgnummer", "plicht", "sector", "organisaties", "van", "tot"];
    insert(tx, tabel, &kolommen, rijen.collect()).await
}

async fn replace_aansluitingen(wijziging: &Wijziging, aansluitingen: &[Stamaansluiting]) -> Result<(), Registerfout> {
    let tx = wijziging.tx();
    let tabel = "verzuimloket_aansluiting";
    let codes = distinct(aansluitingen.iter().map(|aansluiting| aansluiting.organisatie.to_string()));
    delete(tx, tabel, "organisatie", codes).await?;
    let rijen = aansluitingen.iter().map(|aansluiting| {
        let (partij, brin, vestiging) = match aansluiting.partij {
            Aansluitpartij::School { brin, vestiging } => (SCHOOL, Some(brin.to_string()), vestiging),
            Aansluitpartij::Leerplichtorganisatie => (LEERPLICHT, None, None),
        };
        let som = aansluiting.sleutel.som();
        vec![
            aansluiting.organisatie.to_string().into(),
            partij.into(),
            brin.into(),
            vestiging.map(|vestiging| vestiging.to_string()).into(),
            som.kop().into(),
            som.as_str().into(),
            aansluiting.certificaat.as_ref().map(|certificaat| certificaat.as_str().to_owned()).into(),
        ]
    });
    let kolommen = ["organisatie", "partij", "brin", "vestiging", "sleutelkop", "sleutelsom", "certificaat"];
    insert(tx, tabel, &kolommen, rijen.collect()).await
}

const SCHOOL: &str = "school";
const LEERPLICHT: &str = "leerplichtorganisatie";

fn distinct(teksten: impl Iterator<Item = String>) -> Vec<Value> {
    teksten.collect::<std::collections::BTreeSet<_>>().into_iter().map(Value::from).collect()
}

/// A connection with what it must show.
pub(super) struct Kandidaat {
    pub(super) aansluiting: Aansluiting,
    pub(super) som: Sleutelsom,
    pub(super) certificaat: Option<Vingerafdruk>,
}

#[derive(FromQueryResult)]
struct Rij {
    organisatie: String,
    partij: String,
    brin: Option<String>,
    vestiging: Option<String>,
    sleutelsom: String,
    certificaat: Option<String>,
}

/// The connections whose key's hash begins like this.
pub(super) async fn find_aansluitingen(register: &Register, kop: &str) -> Result<Vec<Kandidaat>, Registerfout> {
    let sql = "SELECT organisatie, partij, brin, vestiging, sleutelsom, certificaat FROM verzuimloket_aansluiting \
               WHERE sleutelkop = $1";
    let rijen: Vec<Rij> = all(register.lees(), sql, [kop.into()]).await?;
    rijen.into_iter().map(as_kandidaat).collect()
}

fn as_kandidaat(rij: Rij) -> Result<Kandidaat, Registerfout> {
    const TABEL: &str = "verzuimloket_aansluiting";
    let brin = maybe(TABEL, rij.brin.as_deref())?;
    let partij = match (rij.partij.as_str(), brin) {
        (SCHOOL, Some(brin)) => Aansluitpartij::School { brin, vestiging: maybe(TABEL, rij.vestiging.as_deref())? },
        (LEERPLICHT, None) => Aansluitpartij::Leerplichtorganisatie,
        _ => return Err(Registerfout::onleesbaar(TABEL, "neither a school nor a leerplichtorganisatie")),
    };
    Ok(Kandidaat {
        aansluiting: Aansluiting { organisatie: read(TABEL, &rij.organisatie)?, partij },
        som: Sleutelsom::of_store(rij.sleutelsom),
        certificaat: maybe(TABEL, rij.certificaat.as_deref())?,
    })
}
