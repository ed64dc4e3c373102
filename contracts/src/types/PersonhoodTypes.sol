// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @notice What an issuer says of one account.
/// @param weight Basis points, 0 to 10,000.
/// @param issuedAt Unix seconds; a later voucher replaces an earlier one, never the other way round.
/// @param expiresAt First second at which the weight is 0 again.
/// @param nullifier One value per person, the same whichever account the person uses.
struct Voucher {
    address account;
    uint16 weight;
    uint40 issuedAt;
    uint40 expiresAt;
    bytes32 nullifier;
}

/// @notice An account's word that a nullifier shall be bound to it, for good. Needed once, at the first binding.
/// @param deadline Unix seconds: the first second at which the signature is refused.
/// @param signature Over `Binding(address account,bytes32 nullifier,uint256 deadline)` in the gate's domain; it may be
/// empty where the account makes the call itself, or where the nullifier is bound to it already.
struct Consent {
    uint256 deadline;
    bytes signature;
}
