// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ISignatureTransfer} from "permit2/src/interfaces/ISignatureTransfer.sol";
import {Cart, OperatorConsent, SplitSignature} from "../types/CartTypes.sol";

/// @title DonationRouter
/// @notice Brings carts to Campaigns with a donor's signature, whoever sends the transaction, so that they count.
/// Holds nothing between calls, and takes nobody's money but that of the cart's payer. A signature that this contract
/// checks is the account's key's, also where the account delegates to code (EIP-7702), or one that its code takes
/// (ERC-1271). Permit2 and some tokens ask the code first: whom they refuse gives by `donateSigned` and an allowance,
/// or by its own transaction.
interface IDonationRouter {
    /// A cart was given. The sum, in base units, is in Campaigns' PaidFor.
    /// @param cart The cart's EIP-712 digest.
    /// @param payer Whose money it was.
    /// @param relayer Who sent it.
    /// @param memo What the donor tied to the payment; 0: nothing.
    event Routed(
        bytes32 indexed cart,
        address indexed campaigns,
        address indexed donor,
        address payer,
        address relayer,
        bytes32 memo
    );
    /// @param nonce A cart or consent signed with it is refused from now on.
    event NonceCancelled(address indexed donor, uint256 nonce);

    error DonationRouter_Expired(uint256 deadline);
    /// Good from the second after `validAfter`.
    error DonationRouter_NotYetValid(uint256 validAfter);
    /// Only the donor may pay by signature; any other payer must make the call itself, as for the native coin.
    error DonationRouter_WrongPayer(address payer);
    error DonationRouter_NonceUsed(address donor, uint256 nonce);
    error DonationRouter_InvalidSignature(address donor);
    error DonationRouter_NotAContract(address account);
    /// The campaigns contract or the token moved another amount than the cart's.
    error DonationRouter_NotConserved(address token, uint256 held, uint256 left);

    /// @notice Takes the donor's tokens through Permit2; its one signature over a PermitWitnessTransferFrom (the sum of
    /// the gifts, the cart's nonce and deadline, the cart as the witness) also signs for the cart. Permit2 asks the
    /// donor's code (ERC-1271) if it has any, else for its key.
    function donateWithPermit2(Cart calldata cart, bytes calldata signature) external;

    /// @notice Takes the donor's tokens by EIP-3009, whose one signature over a ReceiveWithAuthorization (to this
    /// contract, the sum of the gifts, valid after and before what the cart says, `cartDigest` as its nonce) also signs
    /// for the cart. Of the token it is assumed that it says its domain (`DOMAIN_SEPARATOR`); the signature must be a
    /// key's.
    function donateWithAuthorization(Cart calldata cart, SplitSignature calldata authorization) external;

    /// @notice As `donateSigned`, after an EIP-2612 permit of the payer for the sum of the gifts until the deadline. A
    /// permit that fails, because it was posted already, is no matter as long as the allowance is there.
    function donateWithPermit(Cart calldata cart, SplitSignature calldata permit, bytes calldata signature) external;

    /// @notice Takes the payer's tokens by its allowance to this contract, or the native coin sent along. The donor's
    /// signature over `cartDigest` may be empty where the donor makes the call.
    function donateSigned(Cart calldata cart, bytes calldata signature) external payable;

    /// @notice Brings a donor's signed consent to Campaigns' `setOperator`; anyone may, until its deadline. Ending a
    /// consent does not recall one that was signed and not posted: `cancelNonce` does. Signed as
    /// `OperatorConsent(address campaigns,address donor,address operator,uint256 until,uint256 nonce,uint256
    /// deadline)`.
    function setOperatorSigned(OperatorConsent calldata consent, bytes calldata signature) external;

    /// @notice Uses up one of the caller's nonces, so that a cart signed with it for `donateSigned` or
    /// `donateWithPermit`, or a consent, is refused. With Permit2 and EIP-3009, cancel there.
    function cancelNonce(uint256 nonce) external;

    /// @notice Whether `donateSigned`, `donateWithPermit`, `setOperatorSigned` or `cancelNonce` has used the donor's
    /// nonce.
    function isUsed(address donor, uint256 nonce) external view returns (bool);

    function PERMIT2() external view returns (ISignatureTransfer);

    /// @notice EIP-712 digest of a cart for this router on this chain.
    function cartDigest(Cart calldata cart) external view returns (bytes32);

    /// @notice EIP-712 digest of a consent for this router on this chain.
    function consentDigest(OperatorConsent calldata consent) external view returns (bytes32);
}
