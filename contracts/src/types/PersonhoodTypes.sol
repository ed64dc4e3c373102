// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice An issuer's statement about one account.
/// @param weight Basis points, 0 to 10,000.
/// @param issuedAt Unix seconds. A later voucher replaces an earlier one, never the reverse.
/// @param expiresAt Unix seconds: first second at which the weight is 0 again.
/// @param nullifier One value per person, the same for all accounts of the person.
struct Voucher {
    address account;
    uint16 weight;
    uint40 issuedAt;
    uint40 expiresAt;
    bytes32 nullifier;
}

/// @notice An account's consent that a nullifier is bound to it for good. Needed once, at the first binding.
/// @param deadline Unix seconds: the first second at which the signature is refused.
/// @param signature Over `Binding(address account,bytes32 nullifier,uint256 deadline)` in the gate's domain. It may be
/// empty if the account makes the call, or if the nullifier is already bound to it.
struct Consent {
    uint256 deadline;
    bytes signature;
}
