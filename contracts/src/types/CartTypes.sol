// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donation} from "./CampaignTypes.sol";

/// @notice A cart as a donor signs it. It is complete, so that a signature fits this cart only.
/// @param campaigns The Campaigns contract that receives the donations. Another contract can harm only the signer.
/// @param donor The account that the donations are booked for, and that a refund pays.
/// @param payer The account whose money it is: the donor, or the caller.
/// @param token Token of all donations; zero address: native coin.
/// @param donations The lines of the cart.
/// @param nonce Any number that the donor has not used yet: in Permit2 if the cart uses it, otherwise in `isUsed`.
/// @param validAfter Unix seconds: the cart is refused until this second has passed; 0: valid at once.
/// @param deadline Unix seconds: the first second at which the cart is refused.
/// @param memo The payer's own reference for the payment; 0: none.
struct Cart {
    address campaigns;
    address donor;
    address payer;
    address token;
    Donation[] donations;
    uint256 nonce;
    uint256 validAfter;
    uint256 deadline;
    bytes32 memo;
}

/// @notice A donor's consent, as it signs it, that an operator may donate and refresh in its name.
/// @param campaigns The Campaigns contract that the consent is for.
/// @param until Unix seconds: first second at which the consent no longer holds; 0 ends it.
/// @param nonce Any number that the donor has not used yet, in the same set as the carts' nonces: `isUsed`.
/// @param deadline Unix seconds: the first second at which the signature is refused.
struct OperatorConsent {
    address campaigns;
    address donor;
    address operator;
    uint256 until;
    uint256 nonce;
    uint256 deadline;
}

/// @notice An ECDSA signature, split as token standards require it.
struct SplitSignature {
    uint8 v;
    bytes32 r;
    bytes32 s;
}
