//! `checks`: what conditions came to.

use super::scan::{Scan, Scanner};
use crate::model::change::CheckResult;

/// `checks`: one entry for each check, and one for each instance of it.
pub(super) fn read(scanner: &mut Scanner<'_>) -> Scan<Vec<CheckResult>> {
    let mut checks = Vec::new();
    scanner.array("checks", |scanner, _| {
        let mut check = CheckResult {
            address: "".into(),
            kind: "".into(),
            status: "unknown".into(),
        };
        scanner.object("checks", |scanner, key| {
            match key {
                "address" => {
                    scanner.object("checks.address", |scanner, key| {
                        match key {
                            "to_display" => {
                                check.address =
                                    scanner.string("to_display")?.unwrap_or_default().into();
                            }
                            "kind" => {
                                check.kind = scanner.string("kind")?.unwrap_or_default().into();
                            }
                            _ => {
                                scanner.skip()?;
                            }
                        }
                        Ok(())
                    })?;
                }
                "status" => {
                    if let Some(status) = scanner.string("status")? {
                        check.status = status.into();
                    }
                }
                _ => {
                    scanner.skip()?;
                }
            }
            Ok(())
        })?;
        checks.push(check);
        Ok(())
    })?;
    Ok(checks)
}
