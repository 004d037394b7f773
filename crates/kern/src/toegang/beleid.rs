//! The policy file: read, compared with what the parties declare, and worked out.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt::Write;

use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicySet, Request,
    RestrictedExpression, Schema, ValidationMode, Validator,
};

use super::bewerking::partij;
use super::{Bewerking, Rol, Uitkomst, Verhouding};

/// The policy of the house.
pub(super) const BELEID: &str = include_str!("../../../../beleid/aanwezig.cedar");
/// What it speaks about, without the operations.
const SCHEMA: &str = include_str!("../../../../beleid/aanwezig.cedarschema");

/// Whether every party of the policy is present.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Omvang {
    /// All of them: each name in the policy must be declared.
    Geheel,
    /// Some: names of a party that declares nothing are passed over.
    Deel,
}

/// The policy cannot be used. Tells all that is wrong at once where it can.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Beleidsfout {
    /// The file, the schema or a name cannot be read.
    #[error("the policy cannot be read: {0}")]
    Onleesbaar(String),
    /// The rules do not fit what they speak about.
    #[error("the policy is not valid: {0}")]
    Ongeldig(String),
    /// The policy names operations that no party declares.
    #[error("the policy names operations that no party declares: {0:?}")]
    NietAangegeven(Vec<String>),
    /// Parties declare operations about which the policy says nothing.
    #[error("the policy says nothing about these operations: {0:?}")]
    NietGenoemd(Vec<String>),
    /// Operations that were declared twice.
    #[error("declared more than once: {0:?}")]
    Dubbel(Vec<String>),
    /// The policy names a role that does not exist, or one person or organisation.
    #[error("the policy may speak of known roles, and of no single person or organisation: {0}")]
    Verboden(String),
    /// A rule could not be worked out.
    #[error("the policy cannot be worked out: {0}")]
    Onuitvoerbaar(String),
}

/// A policy that fits the declared operations.
pub(super) struct Beleid {
    regels: PolicySet,
    schema: Schema,
}

impl Beleid {
    pub(super) fn parse(tekst: &str, bewerkingen: &[Bewerking], omvang: Omvang) -> Result<Self, Beleidsfout> {
        let regels: PolicySet = tekst.parse().map_err(unreadable)?;
        let genoemd = names(&regels)?;
        let aangegeven = declared(bewerkingen)?;
        let partijen: HashSet<&str> = aangegeven.iter().map(|naam| partij(naam)).collect();

        let ontbreekt: Vec<String> = genoemd
            .iter()
            .filter(|naam| !aangegeven.contains(naam.as_str()))
            .filter(|naam| omvang == Omvang::Geheel || partijen.contains(partij(naam)))
            .cloned()
            .collect();
        if !ontbreekt.is_empty() {
            return Err(Beleidsfout::NietAangegeven(ontbreekt));
        }
        let verzwegen: Vec<String> =
            aangegeven.iter().filter(|naam| !genoemd.contains(**naam)).map(|naam| (*naam).to_owned()).collect();
        if !verzwegen.is_empty() {
            return Err(Beleidsfout::NietGenoemd(verzwegen));
        }

        let schema = schema_with(&genoemd)?;
        let oordeel = Validator::new(schema.clone()).validate(&regels, ValidationMode::Strict);
        if !oordeel.validation_passed_without_warnings() {
            return Err(Beleidsfout::Ongeldig(format!("{:?}", cedar_words(&oordeel))));
        }
        Ok(Self { regels, schema })
    }

    /// Asks the engine every question there is: a policy that speaks of roles and organisations in general has few.
    pub(super) fn outcomes(&self, bewerkingen: &[Bewerking]) -> Result<HashMap<&'static str, Uitkomst>, Beleidsfout> {
        let authorizer = Authorizer::new();
        let organisatie = uid("Organisatie", "eigen")?;
        let mut uitkomsten: HashMap<&'static str, Uitkomst> = HashMap::new();
        for rol in Rol::ALLE {
            for verhouding in Verhouding::ALLE {
                let persoon = uid("Aanstelling", "iemand")?;
                let wereld = self.world(&persoon, rol, verhouding)?;
                for bewerking in bewerkingen {
                    let vraag = Request::new(
                        persoon.clone(),
                        uid("Action", bewerking.naam)?,
                        organisatie.clone(),
                        Context::empty(),
                        Some(&self.schema),
                    )
                    .map_err(unworkable)?;
                    let antwoord = authorizer.is_authorized(&vraag, &self.regels, &wereld);
                    if let Some(fout) = antwoord.diagnostics().errors().next() {
                        return Err(unworkable(fout));
                    }
                    uitkomsten.entry(bewerking.naam).or_default()[rol as usize][verhouding as usize] =
                        antwoord.decision() == Decision::Allow;
                }
            }
        }
        Ok(uitkomsten)
    }

    /// One person in one role, whose organisation stands in that way to the one asked about.
    fn world(&self, persoon: &EntityUid, rol: Rol, verhouding: Verhouding) -> Result<Entities, Beleidsfout> {
        let werkgever = match verhouding {
            Verhouding::Eigen => Some("eigen"),
            Verhouding::Vreemd => Some("vreemd"),
            Verhouding::Geen => None,
        };
        let rol = uid("Rol", rol.as_str())?;
        let mut kenmerken = HashMap::new();
        if let Some(werkgever) = werkgever {
            let werkgever = RestrictedExpression::new_entity_uid(uid("Organisatie", werkgever)?);
            kenmerken.insert("organisatie".to_owned(), werkgever);
        }
        let aanstelling = Entity::new(persoon.clone(), kenmerken, HashSet::from([rol.clone()])).map_err(unworkable)?;
        Entities::from_entities([aanstelling, Entity::with_uid(rol)], Some(&self.schema)).map_err(unworkable)
    }
}

/// The operations that a policy names; refuses roles that do not exist and anything that stands for one case.
fn names(regels: &PolicySet) -> Result<BTreeSet<String>, Beleidsfout> {
    let mut namen = BTreeSet::new();
    if regels.templates().next().is_some() {
        return Err(Beleidsfout::Verboden("a template".to_owned()));
    }
    for genoemd in regels.policies().flat_map(cedar_policy::Policy::entity_literals) {
        let naam = genoemd.id().unescaped();
        match genoemd.type_name().basename() {
            "Action" => {
                namen.insert(naam.to_owned());
            }
            "Rol" if naam.parse::<Rol>().is_ok() => {}
            _ => return Err(Beleidsfout::Verboden(genoemd.to_string())),
        }
    }
    Ok(namen)
}

fn declared(bewerkingen: &[Bewerking]) -> Result<BTreeSet<&'static str>, Beleidsfout> {
    let mut namen = BTreeSet::new();
    let dubbel: Vec<String> = bewerkingen
        .iter()
        .filter(|bewerking| !namen.insert(bewerking.naam))
        .map(|bewerking| bewerking.naam.to_owned())
        .collect();
    if dubbel.is_empty() { Ok(namen) } else { Err(Beleidsfout::Dubbel(dubbel)) }
}

fn schema_with(namen: &BTreeSet<String>) -> Result<Schema, Beleidsfout> {
    let mut tekst = SCHEMA.to_owned();
    for naam in namen {
        let _ = writeln!(tekst, "action {naam:?} appliesTo {{ principal: [Aanstelling], resource: [Organisatie] }};");
    }
    tekst.parse().map_err(unreadable)
}

fn uid(soort: &str, naam: &str) -> Result<EntityUid, Beleidsfout> {
    let soort: EntityTypeName = soort.parse().map_err(unreadable)?;
    Ok(EntityUid::from_type_name_and_id(soort, EntityId::new(naam)))
}

fn cedar_words(oordeel: &cedar_policy::ValidationResult) -> Vec<String> {
    let fouten = oordeel.validation_errors().map(ToString::to_string);
    fouten.chain(oordeel.validation_warnings().map(ToString::to_string)).collect()
}

fn unreadable(fout: impl std::fmt::Display) -> Beleidsfout {
    Beleidsfout::Onleesbaar(fout.to_string())
}

fn unworkable(fout: impl std::fmt::Display) -> Beleidsfout {
    Beleidsfout::Onuitvoerbaar(fout.to_string())
}
