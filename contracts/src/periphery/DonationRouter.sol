// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC3009} from "@openzeppelin/contracts/interfaces/draft-IERC3009.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {ISignatureTransfer} from "permit2/src/interfaces/ISignatureTransfer.sol";
import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {IDonationRouter} from "../interfaces/IDonationRouter.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {Tokens} from "../libraries/Tokens.sol";
import {Cart, OperatorConsent, SplitSignature} from "../types/CartTypes.sol";

/// @title DonationRouter
/// @notice Pulls a signed cart's sum from its payer and donates it to Campaigns in the donor's name.
/// @dev A cart can name any contract as Campaigns and any as its token: a false one can cheat only those who signed a
/// cart that names it. Functions that move money are guarded, so that no cart uses another cart's money.
contract DonationRouter is IDonationRouter, EIP712, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @dev A cart's hash and sum, and this contract's balance before the cart: the balance must be the same
    /// afterwards.
    struct Errand {
        bytes32 hash;
        uint256 sum;
        uint256 held;
    }

    bytes32 private constant DONATION_TYPEHASH = keccak256("Donation(bytes32 campaign,uint96 amount)");
    bytes32 private constant CART_TYPEHASH = keccak256(
        "Cart(address campaigns,address donor,address payer,address token,Donation[] donations,uint256 nonce,uint256 validAfter,uint256 deadline,bytes32 memo)"
        "Donation(bytes32 campaign,uint96 amount)"
    );
    string private constant WITNESS_TYPE = "Cart witness)"
        "Cart(address campaigns,address donor,address payer,address token,Donation[] donations,uint256 nonce,uint256 validAfter,uint256 deadline,bytes32 memo)"
        "Donation(bytes32 campaign,uint96 amount)" "TokenPermissions(address token,uint256 amount)";
    bytes32 private constant CONSENT_TYPEHASH = keccak256(
        "OperatorConsent(address campaigns,address donor,address operator,uint256 until,uint256 nonce,uint256 deadline)"
    );
    bytes32 private constant RECEIVE_TYPEHASH = keccak256(
        "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce)"
    );

    /// @inheritdoc IDonationRouter
    ISignatureTransfer public immutable PERMIT2;

    /// @inheritdoc IDonationRouter
    mapping(address donor => mapping(uint256 nonce => bool)) public isUsed;

    constructor(ISignatureTransfer permit2) EIP712("Commonweight DonationRouter", "1") {
        PERMIT2 = permit2;
    }

    /// @inheritdoc IDonationRouter
    function donateWithPermit2(Cart calldata cart, bytes calldata signature) external nonReentrant {
        Errand memory errand = _begin(cart);
        require(cart.payer == cart.donor, DonationRouter_WrongPayer(cart.payer));

        PERMIT2.permitWitnessTransferFrom(
            ISignatureTransfer.PermitTransferFrom({
                permitted: ISignatureTransfer.TokenPermissions({token: cart.token, amount: errand.sum}),
                nonce: cart.nonce,
                deadline: cart.deadline
            }),
            ISignatureTransfer.SignatureTransferDetails({to: address(this), requestedAmount: errand.sum}),
            cart.donor,
            errand.hash,
            WITNESS_TYPE,
            signature
        );
        _give(cart, errand);
    }

    /// @inheritdoc IDonationRouter
    function donateWithAuthorization(Cart calldata cart, SplitSignature calldata authorization) external nonReentrant {
        Errand memory errand = _begin(cart);
        require(cart.payer == cart.donor, DonationRouter_WrongPayer(cart.payer));
        bytes32 nonce = _hashTypedDataV4(errand.hash);
        _requireAuthorized({cart: cart, sum: errand.sum, nonce: nonce, authorization: authorization});

        (uint8 v, bytes32 r, bytes32 s) = (authorization.v, authorization.r, authorization.s);
        IERC3009(cart.token)
            .receiveWithAuthorization(
                cart.donor, address(this), errand.sum, cart.validAfter, cart.deadline, nonce, v, r, s
            );
        _give(cart, errand);
    }

    /// @inheritdoc IDonationRouter
    function donateWithPermit(Cart calldata cart, SplitSignature calldata permit, bytes calldata signature)
        external
        nonReentrant
    {
        Errand memory errand = _begin(cart);
        _sign({cart: cart, hash: errand.hash, signature: signature});

        // Someone may have posted the permit before: only the allowance matters.
        try IERC20Permit(cart.token)
            .permit(cart.payer, address(this), errand.sum, cart.deadline, permit.v, permit.r, permit.s) {}
            catch {}
        _pullAndGive(cart, errand);
    }

    /// @inheritdoc IDonationRouter
    function donateSigned(Cart calldata cart, bytes calldata signature) external payable nonReentrant {
        Errand memory errand = _begin(cart);
        _sign({cart: cart, hash: errand.hash, signature: signature});

        _pullAndGive(cart, errand);
    }

    /// @inheritdoc IDonationRouter
    /// @dev Needs no guard: it moves no money, and a consent given during a donation applies to later calls only.
    function setOperatorSigned(OperatorConsent calldata consent, bytes calldata signature) external {
        require(block.timestamp < consent.deadline, DonationRouter_Expired(consent.deadline));
        _requireCode(consent.campaigns);
        _useNonce(consent.donor, consent.nonce);
        bool isSigned =
            Signatures.isValid({signer: consent.donor, digest: consentDigest(consent), signature: signature});
        require(isSigned, DonationRouter_InvalidSignature(consent.donor));
        ICampaigns(consent.campaigns)
            .setOperator({donor: consent.donor, operator: consent.operator, until: consent.until});
    }

    /// @inheritdoc IDonationRouter
    /// @dev Needs no guard: it calls no contract.
    function cancelNonce(uint256 nonce) external {
        _useNonce(msg.sender, nonce);
        emit NonceCancelled(msg.sender, nonce);
    }

    /// @inheritdoc IDonationRouter
    function cartDigest(Cart calldata cart) external view returns (bytes32) {
        return _hashTypedDataV4(_hash(cart));
    }

    /// @inheritdoc IDonationRouter
    function consentDigest(OperatorConsent calldata consent) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(CONSENT_TYPEHASH, consent)));
    }

    function _begin(Cart calldata cart) private view returns (Errand memory errand) {
        require(block.timestamp < cart.deadline, DonationRouter_Expired(cart.deadline));
        // Strictly later, as in EIP-3009; 0 is valid in any second.
        require(block.timestamp > cart.validAfter, DonationRouter_NotYetValid(cart.validAfter));
        _requireCode(cart.campaigns);
        bool isNative = cart.token == address(0);
        if (!isNative) _requireCode(cart.token);
        errand.hash = _hash(cart);
        for (uint256 i; i < cart.donations.length; ++i) {
            errand.sum += cart.donations[i].amount;
        }
        uint256 value = isNative ? errand.sum : 0;
        require(msg.value == value, Tokens.Tokens_WrongValue(value, msg.value));
        errand.held = Tokens.balance(cart.token) - msg.value;
    }

    /// @dev Checks that the donor agrees to the cart, and the payer to pay for it. Uses the nonce even if the donor
    /// makes the call, so that a signed copy of the cart is refused later.
    function _sign(Cart calldata cart, bytes32 hash, bytes calldata signature) private {
        bool byAllowance = cart.payer == cart.donor && cart.token != address(0);
        require(byAllowance || cart.payer == msg.sender, DonationRouter_WrongPayer(cart.payer));
        _useNonce(cart.donor, cart.nonce);
        if (msg.sender == cart.donor) return;
        bool isSigned = Signatures.isValid({signer: cart.donor, digest: _hashTypedDataV4(hash), signature: signature});
        require(isSigned, DonationRouter_InvalidSignature(cart.donor));
    }

    function _useNonce(address donor, uint256 nonce) private {
        require(!isUsed[donor][nonce], DonationRouter_NonceUsed(donor, nonce));
        isUsed[donor][nonce] = true;
    }

    function _pullAndGive(Cart calldata cart, Errand memory errand) private {
        if (cart.token != address(0)) IERC20(cart.token).safeTransferFrom(cart.payer, address(this), errand.sum);
        _give(cart, errand);
    }

    function _give(Cart calldata cart, Errand memory errand) private {
        emit Routed({
            cart: _hashTypedDataV4(errand.hash),
            campaigns: cart.campaigns,
            donor: cart.donor,
            payer: cart.payer,
            relayer: msg.sender,
            memo: cart.memo
        });

        if (cart.token != address(0)) IERC20(cart.token).forceApprove(cart.campaigns, errand.sum);
        ICampaigns(cart.campaigns).donateFor{value: msg.value}({
            donations: cart.donations, beneficiary: cart.donor, memo: cart.memo
        });

        // Exactly the sum was approved, so an equal balance shows that all of it arrived and balanceAfter, without an
        // allowance.
        uint256 balanceAfter = Tokens.balance(cart.token);
        require(balanceAfter == errand.held, DonationRouter_NotConserved(cart.token, errand.held, balanceAfter));
    }

    /// @dev A false token could accept any authorization. Because this contract checks the signature too, no token can
    /// make donations count for a donor who did not sign: for any domain, the donor signed a hash of this cart.
    function _requireAuthorized(Cart calldata cart, uint256 sum, bytes32 nonce, SplitSignature calldata authorization)
        private
        view
    {
        bytes32 message = keccak256(
            abi.encode(RECEIVE_TYPEHASH, cart.donor, address(this), sum, cart.validAfter, cart.deadline, nonce)
        );
        bytes32 digest = MessageHashUtils.toTypedDataHash(IERC20Permit(cart.token).DOMAIN_SEPARATOR(), message);
        (address signer,,) = ECDSA.tryRecover(digest, authorization.v, authorization.r, authorization.s);
        require(signer == cart.donor && signer != address(0), DonationRouter_InvalidSignature(cart.donor));
    }

    function _requireCode(address account) private view {
        require(account.code.length != 0, DonationRouter_NotAContract(account));
    }

    function _hash(Cart calldata cart) private pure returns (bytes32) {
        bytes32[] memory donations = new bytes32[](cart.donations.length);
        for (uint256 i; i < donations.length; ++i) {
            donations[i] = keccak256(abi.encode(DONATION_TYPEHASH, cart.donations[i]));
        }
        return keccak256(
            abi.encode(
                CART_TYPEHASH,
                cart.campaigns,
                cart.donor,
                cart.payer,
                cart.token,
                keccak256(abi.encodePacked(donations)),
                cart.nonce,
                cart.validAfter,
                cart.deadline,
                cart.memo
            )
        );
    }
}
