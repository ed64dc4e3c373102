// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ISignatureTransfer} from "permit2/src/interfaces/ISignatureTransfer.sol";
import {Cart, OperatorConsent, SplitSignature} from "../types/CartTypes.sol";

/// @title DonationRouter
/// @notice Brings carts to Campaigns with the donor's signature, so that they count. Anyone can send the transaction.
/// Holds nothing between calls, and takes money only from the cart's payer. This contract accepts a signature of the
/// account's key, even if the account delegates to code (EIP-7702), and one that the account's code accepts (ERC-1271).
/// Permit2 and some tokens ask the code first. An account that they refuse can use `donateSigned` with an allowance, or
/// make its own transaction.
interface IDonationRouter {
    /// A cart was donated. Campaigns' `PaidFor` has its token and its sum in base units.
    /// @param cart The cart's EIP-712 digest.
    /// @param campaigns The Campaigns contract that received it.
    /// @param donor The account that signed the cart and that its donations are booked for.
    /// @param payer The account whose money it was.
    /// @param relayer The caller.
    /// @param memo The payer's own reference for the payment; 0: none.
    event Routed(
        bytes32 indexed cart,
        address indexed campaigns,
        address indexed donor,
        address payer,
        address relayer,
        bytes32 memo
    );
    /// A donor used up one of its nonces.
    /// @param donor The donor.
    /// @param nonce Carts and consents signed with it are refused from now on.
    event NonceCancelled(address indexed donor, uint256 nonce);

    error DonationRouter_Expired(uint256 deadline);
    /// The cart is valid from the second after `validAfter`.
    error DonationRouter_NotYetValid(uint256 validAfter);
    /// Only the donor can pay by signature. Any other payer, and a payer of native coin, must be the caller.
    error DonationRouter_WrongPayer(address payer);
    error DonationRouter_NonceUsed(address donor, uint256 nonce);
    error DonationRouter_InvalidSignature(address donor);
    error DonationRouter_NotAContract(address account);
    /// The Campaigns contract or the token moved another amount than the cart's sum.
    error DonationRouter_NotConserved(address token, uint256 held, uint256 left);

    /// @notice Takes the donor's tokens through Permit2. One signature over a PermitWitnessTransferFrom (the sum of the
    /// donations, the cart's nonce and deadline, the cart as witness) also signs the cart. If the donor has code,
    /// Permit2 asks the code (ERC-1271), otherwise it checks the donor's key.
    function donateWithPermit2(Cart calldata cart, bytes calldata signature) external;

    /// @notice Takes the donor's tokens by EIP-3009. One signature over a ReceiveWithAuthorization (to this contract,
    /// the sum of the donations, the cart's `validAfter` and `deadline`, `cartDigest` as nonce) also signs the cart.
    /// The
    /// token must have `DOMAIN_SEPARATOR`, and the signature must be made by the donor's key.
    function donateWithAuthorization(Cart calldata cart, SplitSignature calldata authorization) external;

    /// @notice Like `donateSigned`, after an EIP-2612 permit of the payer for the sum of the donations until the cart's
    /// deadline. If the permit fails, for instance because it was posted before, an allowance of the sum is enough.
    function donateWithPermit(Cart calldata cart, SplitSignature calldata permit, bytes calldata signature) external;

    /// @notice Takes the payer's tokens by its allowance to this contract, or the native coin sent with the call.
    /// @param signature The donor's, over `cartDigest`; may be empty if the donor makes the call.
    function donateSigned(Cart calldata cart, bytes calldata signature) external payable;

    /// @notice Brings a donor's signed consent to Campaigns' `setOperator`. Anyone may, until its deadline. To end a
    /// consent does not revoke another one that was signed but not posted: `cancelNonce` does. Donors sign
    /// `OperatorConsent(address campaigns,address donor,address operator,uint256 until,uint256 nonce,uint256
    /// deadline)`.
    function setOperatorSigned(OperatorConsent calldata consent, bytes calldata signature) external;

    /// @notice Uses up one of the caller's nonces, so that carts for `donateSigned` and `donateWithPermit` and consents
    /// signed with it are refused. Carts for Permit2 and EIP-3009 are cancelled there.
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
