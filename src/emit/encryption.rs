//! The authority's public key, for which pages encrypt applications before they leave the device.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// Bits of the modulus that FIT-Connect asks for.
const BITS: usize = 4096;
/// The public exponent 65537.
const EXPONENT: &str = "AQAB";
const ALGORITHM: &str = "RSA-OAEP-256";
/// Members of an RSA key that only its owner may have (RFC 7518, 6.3.2).
const PRIVATE: &[&str] = &["d", "p", "q", "dp", "dq", "qi", "oth"];

/// An RSA key for RSA-OAEP-256 with a modulus of 4096 bits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublicKey {
    /// The key's name, 8 to 64 characters; it stands in what is encrypted.
    pub kid: String,
    /// The modulus, base64url.
    pub n: String,
    /// The exponent, base64url.
    pub e: String,
}

/// Why a text is no key to encrypt for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyFault {
    /// It is not a JWK (RFC 7517); why.
    Form(String),
    /// It has this member of a private key.
    Private(&'static str),
    /// The member is missing or another than it must be.
    Member {
        /// Name of the member.
        name: &'static str,
        /// What it must be.
        wanted: String,
    },
}

impl fmt::Display for KeyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(why) => write!(f, "not a public key as JWK: {why}"),
            Self::Private(name) => write!(
                f,
                "`{name}` is part of a private key, which must not leave its owner; give the \
                 public key only"
            ),
            Self::Member { name, wanted } => write!(f, "`{name}` must be {wanted}"),
        }
    }
}

impl std::error::Error for KeyFault {}

#[derive(Deserialize)]
struct Jwk {
    #[serde(default)]
    kty: String,
    #[serde(default)]
    alg: String,
    #[serde(default, rename = "use")]
    purpose: Option<String>,
    #[serde(default)]
    key_ops: Option<Vec<String>>,
    #[serde(default)]
    kid: String,
    #[serde(default)]
    n: String,
    #[serde(default)]
    e: String,
}

impl PublicKey {
    /// Reads a JWK as FIT-Connect has them. A certificate chain (`x5c`) in it is not looked at.
    ///
    /// # Errors
    ///
    /// What the first thing is that does not fit.
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        let json: Json =
            serde_json::from_str(text).map_err(|error| KeyFault::Form(error.to_string()))?;
        if let Some(name) = PRIVATE.iter().find(|name| json.get(**name).is_some()) {
            return Err(KeyFault::Private(name));
        }
        let jwk: Jwk =
            serde_json::from_value(json).map_err(|error| KeyFault::Form(error.to_string()))?;
        let must = |holds: bool, name: &'static str, wanted: &str| {
            let wanted = wanted.to_owned();
            holds.then_some(()).ok_or(KeyFault::Member { name, wanted })
        };
        must(jwk.kty == "RSA", "kty", "`RSA`")?;
        must(jwk.alg == ALGORITHM, "alg", "`RSA-OAEP-256`")?;
        match (&jwk.purpose, &jwk.key_ops) {
            (None, None) => must(false, "use", "`enc`, or `key_ops` must have `wrapKey`")?,
            (purpose, operations) => {
                must(
                    purpose.as_deref().is_none_or(|it| it == "enc"),
                    "use",
                    "`enc`",
                )?;
                let encrypts = |it: &String| it == "wrapKey" || it == "encrypt";
                must(
                    operations.as_ref().is_none_or(|it| it.iter().any(encrypts)),
                    "key_ops",
                    "a list with `wrapKey`",
                )?;
            }
        }
        must(
            (8..=64).contains(&jwk.kid.chars().count()),
            "kid",
            "8 to 64 characters",
        )?;
        must(jwk.e == EXPONENT, "e", "`AQAB`")?;
        must(
            bits(&jwk.n) == Some(BITS),
            "n",
            "a modulus of 4096 bits as base64url",
        )?;
        Ok(Self {
            kid: jwk.kid,
            n: jwk.n,
            e: jwk.e,
        })
    }
}

/// Length of a number in base64url, without leading zeros.
fn bits(number: &str) -> Option<usize> {
    let bytes = URL_SAFE_NO_PAD.decode(number).ok()?;
    let first = bytes.iter().position(|byte| *byte != 0)?;
    let lead = bytes.get(first)?.leading_zeros();
    Some((bytes.len() - first) * 8 - usize::try_from(lead).ok()?)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn modulus(bytes: usize) -> String {
        URL_SAFE_NO_PAD.encode(vec![0xC5; bytes])
    }

    fn good() -> Json {
        json!({
            "kty": "RSA", "alg": "RSA-OAEP-256", "key_ops": ["wrapKey"],
            "kid": "gemeinde-2026", "n": modulus(512), "e": "AQAB",
        })
    }

    fn fault(change: impl FnOnce(&mut Json)) -> String {
        let mut key = good();
        change(&mut key);
        PublicKey::parse(&key.to_string()).unwrap_err().to_string()
    }

    #[test]
    fn a_key_as_fit_connect_has_them_is_taken() {
        let key = PublicKey::parse(&good().to_string()).unwrap();
        assert_eq!(key.kid, "gemeinde-2026");
        assert_eq!(key.n, modulus(512));
    }

    #[test]
    fn anything_else_is_refused_by_name() {
        assert!(fault(|key| key["kty"] = json!("EC")).starts_with("`kty`"));
        assert!(fault(|key| key["alg"] = json!("RSA-OAEP")).starts_with("`alg`"));
        assert!(fault(|key| key["key_ops"] = json!(["verify"])).starts_with("`key_ops`"));
        assert!(fault(|key| key["key_ops"] = Json::Null).starts_with("`use`"));
        assert!(fault(|key| key["use"] = json!("sig")).starts_with("`use`"));
        assert!(fault(|key| key["kid"] = json!("kurz")).starts_with("`kid`"));
        assert!(fault(|key| key["e"] = json!("Aw")).starts_with("`e`"));
        assert!(fault(|key| key["n"] = json!(modulus(256))).starts_with("`n`"));
        assert!(fault(|key| key["n"] = json!("=")).starts_with("`n`"));
        assert!(fault(|key| key["n"] = json!(1)).starts_with("not a public key"));
        assert!(PublicKey::parse("[").is_err());
        assert!(PublicKey::parse("[]").is_err());
    }

    #[test]
    fn a_private_key_is_refused_before_anything_else() {
        assert!(fault(|key| key["d"] = json!("geheim")).contains("private key"));
        assert!(fault(|key| key["oth"] = json!([])).contains("private key"));
    }
}
