// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ICampaigns, Donation} from "src/interfaces/ICampaigns.sol";
import {Cart, IDonationRouter, OperatorConsent} from "src/interfaces/IDonationRouter.sol";
import {IDepositAddresses} from "src/interfaces/IDepositAddresses.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {Nullifiers} from "src/personhood/Nullifiers.sol";
import {VoucherGate} from "src/personhood/VoucherGate.sol";
import {Consent, Voucher} from "src/types/PersonhoodTypes.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {Signatures, Way} from "../support/Routing.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Checks} from "./Checks.sol";

/// @title RefusedGifts
/// @notice Gifts, carts, deposits and vouchers that must be refused.
abstract contract RefusedGifts is Checks {
    using Drawing for Draws;

    function tryGifts(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        function(Draws memory) internal[15] memory tries = [
            _tryUnknownCampaign,
            _tryNothing,
            _tryTooMuch,
            _tryEmptyCart,
            _tryForbiddenBeneficiary,
            _tryMixedCart,
            _tryWrongValue,
            _tryRefresh,
            _tryUsedCart,
            _tryChangedCart,
            _tryBadCart,
            _tryForeignConsent,
            _tryUsedConsent,
            _tryCancelledCart,
            _tryElse
        ];
        for (uint256 i; i < 5; ++i) {
            tries[draws.between(0, 14)](draws);
        }
    }

    function _tryElse(Draws memory draws) private {
        if (draws.chance(50)) _tryVoucher(draws);
        else _tryEmptySweep(draws);
    }

    function _tryUnknownCampaign(Draws memory) private {
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN);
        _refuse(0, ada, address(campaigns), abi.encodeCall(campaigns.donate, (UNKNOWN, 1)), reason);
        _refuse(0, lab, address(campaigns), abi.encodeCall(campaigns.submit, (UNKNOWN, EVIDENCE)), reason);
    }

    function _tryNothing(Draws memory draws) private {
        bytes32 id = _first(draws, _isOpen);
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_ZeroAmount.selector);
        if (id != 0) _refuse(id, ada, address(campaigns), abi.encodeCall(campaigns.donate, (id, 0)), reason);
    }

    function _tryTooMuch(Draws memory draws) private {
        bytes32 id = _first(draws, _isOpen);
        if (id == 0 || (_books[id].scale == 1 && campaigns.tallyOf(id).total == 0)) return;
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_LimitReached.selector, id);
        _tryGift(id, ada, type(uint96).max, reason);
    }

    function _tryEmptyCart(Draws memory) private {
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_EmptyCart.selector);
        _refuse(0, ada, address(campaigns), abi.encodeCall(campaigns.donateMany, (new Donation[](0))), reason);
        _refuse(0, ada, address(campaigns), abi.encodeCall(campaigns.donateFor, (new Donation[](0), bao, 0)), reason);
    }

    function _tryForbiddenBeneficiary(Draws memory draws) private {
        address[3] memory forbidden = [address(0), address(campaigns), address(rounds)];
        address account = forbidden[draws.between(0, 2)];
        Donation[] memory gifts = new Donation[](1);
        gifts[0] = gift(_anyCampaign(draws), 1);
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_InvalidBeneficiary.selector, account);
        _refuse(0, ada, address(campaigns), abi.encodeCall(campaigns.donateFor, (gifts, account, 0)), reason);
    }

    function _tryMixedCart(Draws memory draws) private {
        bytes32 a = _first(draws, _isOpen);
        bytes32 b = _first(draws, _isOpen);
        if (a == 0 || _books[a].token == _books[b].token) return;
        bytes memory reason =
            abi.encodeWithSelector(ICampaigns.Campaigns_MixedTokens.selector, _books[a].token, _books[b].token);
        bytes memory call = abi.encodeCall(campaigns.donateMany, (gifts2(gift(a, 1), gift(b, 1))));
        _refuse(a, ada, address(campaigns), call, reason);
    }

    function _tryWrongValue(Draws memory draws) private {
        bytes32 id = _first(draws, _isOpen);
        if (id == 0) return;
        bool native = _books[id].token == NATIVE;
        uint256 value = draws.between(2, 9);
        bytes memory reason = abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, native ? 1 : 0, value);
        _refuseValue(id, ada, address(campaigns), value, abi.encodeCall(campaigns.donate, (id, 1)), reason);
    }

    /// Q8: a refresh never lowers, gives an insider nothing, and is the donor's or its operator's.
    function _tryRefresh(Draws memory draws) private {
        bytes32 id = _first(draws, _isOpen);
        address donor = _anyDonor(draws);
        if (id == 0) return;
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, stranger);
        _refuse(id, stranger, address(campaigns), abi.encodeCall(campaigns.refresh, (id, donor)), reason);
        address caller = draws.chance(50) ? donor : _anyOperator(draws);
        reason = abi.encodeWithSelector(ICampaigns.Campaigns_NothingToCount.selector, id, donor);
        if (!_isOperated(donor, caller)) {
            reason = abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, caller);
        } else if (_recounted(id, donor) > countedOf[id][donor]) {
            return;
        }
        _refuse(id, caller, address(campaigns), abi.encodeCall(campaigns.refresh, (id, donor)), reason);
    }

    // consents

    /// Q8: a consent is its donor's own, by its call or its signature over exactly this.
    function _tryForeignConsent(Draws memory draws) private {
        (address donor, address agent) = (donors[draws.between(0, 4)], _anyOperator(draws));
        bytes memory call = abi.encodeCall(campaigns.setOperator, (donor, agent, _now() + 1 days));
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, agent);
        _refuse(0, agent, address(campaigns), call, reason);
        OperatorConsent memory consent = _consent(donor, agent, _now() + 1 days);
        bytes memory signature = sign(donor, consentDigest(consent));
        reason = abi.encodeWithSelector(IDonationRouter.DonationRouter_InvalidSignature.selector, donor);
        uint256 change = draws.between(0, 4);
        if (change == 0) ++consent.until;
        else if (change == 1) consent.operator = stranger;
        else if (change == 2) ++consent.nonce;
        else if (change == 3) ++consent.deadline;
        else (consent.deadline, reason) = (_now(), _expired(_now()));
        call = abi.encodeCall(donations.setOperatorSigned, (consent, signature));
        _refuse(0, agent, router, call, reason);
    }

    function _expired(uint256 deadline) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IDonationRouter.DonationRouter_Expired.selector, deadline);
    }

    function _nonceUsed(address donor, uint256 nonce) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IDonationRouter.DonationRouter_NonceUsed.selector, donor, nonce);
    }

    /// A signed consent serves once: one that was ended does not come back.
    function _tryUsedConsent(Draws memory) private {
        if (usedConsent.length == 0) return;
        (OperatorConsent memory consent, bytes memory signature) = abi.decode(usedConsent, (OperatorConsent, bytes));
        bytes memory reason = _nonceUsed(consent.donor, consent.nonce);
        if (_now() >= consent.deadline) reason = _expired(consent.deadline);
        _refuse(0, stranger, router, abi.encodeCall(donations.setOperatorSigned, (consent, signature)), reason);
    }

    // carts

    /// M9: what was signed once is worth nothing the second time, from any caller.
    function _tryUsedCart(Draws memory draws) private {
        Way way = Way(draws.between(0, 3));
        if (usedCarts[way].length == 0) return;
        (Cart memory cart, Signatures memory s) = abi.decode(usedCarts[way], (Cart, Signatures));
        bytes memory reason = _nonceUsed(cart.donor, cart.nonce);
        if (way == Way.Permit2) reason = abi.encodeWithSignature("InvalidNonce()");
        if (way == Way.Authorization) {
            reason = abi.encodeWithSelector(
                ERC3009.ERC3009UsedAuthorization.selector, cart.donor, donations.cartDigest(cart)
            );
        }
        if (_now() >= cart.deadline) reason = _expired(cart.deadline);
        _tryCart(way, cart, s, reason);
    }

    /// M9: nor is one that its donor thought better of, though it was never carried out.
    function _tryCancelledCart(Draws memory) private {
        if (cancelledCart.length == 0) return;
        (Cart memory cart, Signatures memory s) = abi.decode(cancelledCart, (Cart, Signatures));
        bytes memory reason = _nonceUsed(cart.donor, cart.nonce);
        if (_now() >= cart.deadline) reason = _expired(cart.deadline);
        _tryCart(Way.Signed, cart, s, reason);
    }

    function _tryCart(Way way, Cart memory cart, Signatures memory s, bytes memory reason) private {
        uint256 value = cart.token == NATIVE ? sumOf(cart) : 0;
        bytes memory call = abi.encodeCall(donations.donateSigned, (cart, s.cart));
        if (way == Way.Permit2) call = abi.encodeCall(donations.donateWithPermit2, (cart, s.permit2));
        if (way == Way.Permit) call = abi.encodeCall(donations.donateWithPermit, (cart, s.permit, s.cart));
        if (way == Way.Authorization) {
            call = abi.encodeCall(donations.donateWithAuthorization, (cart, s.authorization));
        }
        address caller = cart.payer == cart.donor ? relayer : cart.payer;
        _refuseValue(cart.donations[0].campaign, caller, router, value, call, reason);
    }

    /// M9: a signature is good for the signed cart alone: not for another campaign, sum, nonce, time or memo.
    function _tryChangedCart(Draws memory draws) private {
        (Way way, Cart memory cart, Signatures memory s) = _freshCart(draws);
        if (cart.donor == address(0)) return;
        uint256 change = draws.between(0, 5);
        if (change == 0) ++cart.donations[0].amount;
        else if (change == 1) cart.donations[0].campaign = keccak256(abi.encode(cart.donations[0].campaign));
        else if (change == 2) ++cart.nonce;
        else if (change == 3) ++cart.deadline;
        else if (change == 4) cart.validAfter = cart.validAfter == 1 ? 2 : 1;
        else cart.memo = keccak256(abi.encode(cart.memo));
        bytes memory reason =
            abi.encodeWithSelector(IDonationRouter.DonationRouter_InvalidSignature.selector, cart.donor);
        if (way == Way.Permit2) reason = abi.encodeWithSignature("InvalidSigner()");
        _tryCart(way, cart, s, reason);
    }

    function _freshCart(Draws memory draws) private returns (Way way, Cart memory cart, Signatures memory s) {
        (Donation[] memory gifts, address token) = _anyCart(draws);
        if (gifts.length == 0 || token == NATIVE) return (way, cart, s);
        address donor = donors[draws.between(0, 4)];
        way = _anyWay(draws, token, donor);
        cart = _cart(draws, donor, gifts);
        prepare(way, cart);
        s = _signFor(way, cart);
    }

    function _tryBadCart(Draws memory draws) private {
        (Way way, Cart memory cart, Signatures memory s) = _freshCart(draws);
        if (cart.donor == address(0)) return;
        uint256 fault = draws.between(0, 3);
        bytes memory reason;
        if (fault == 0) {
            cart.deadline = _now();
            reason = _expired(_now());
        } else if (fault == 1) {
            cart.campaigns = ada;
            reason = abi.encodeWithSelector(IDonationRouter.DonationRouter_NotAContract.selector, ada);
        } else if (fault == 2) {
            cart.validAfter = _now();
            reason = abi.encodeWithSelector(IDonationRouter.DonationRouter_NotYetValid.selector, _now());
        } else {
            // a relayer cannot spend a sponsor's allowance
            if (way == Way.Permit2 || way == Way.Authorization) return;
            cart.payer = sponsor;
            bytes memory call = abi.encodeCall(donations.donateSigned, (cart, s.cart));
            reason = abi.encodeWithSelector(IDonationRouter.DonationRouter_WrongPayer.selector, sponsor);
            return _refuse(0, relayer, router, call, reason);
        }
        _tryCart(way, cart, s, reason);
    }

    // what else gives or counts

    function _tryEmptySweep(Draws memory draws) private {
        bytes32 id = _anyCampaign(draws);
        address token = _books[id].token;
        bytes memory reason =
            abi.encodeWithSelector(IDepositAddresses.DepositAddresses_NothingToSweep.selector, id, refuge, token);
        _refuse(id, stranger, address(deposits), abi.encodeCall(deposits.sweep, (id, refuge)), reason);
    }

    /// Q15: a nullifier is one account's for good, by its own will; a voucher is the issuer's, in time, and never older
    /// than the last.
    function _tryVoucher(Draws memory draws) private {
        address account = donors[draws.between(0, 4)];
        Voucher memory voucher = _voucher(account, FULL, _now(), _now() + 1 days);
        Consent memory consent = Consent(0, "");
        uint256 fault = draws.between(0, 6);
        bytes memory reason;
        if (fault == 0) {
            voucher.account = refuge;
            reason = abi.encodeWithSelector(Nullifiers.Nullifiers_Taken.selector, voucher.nullifier, account);
        } else if (fault == 1) {
            voucher.weight = FULL + 1;
            reason = abi.encodeWithSelector(VoucherGate.VoucherGate_InvalidWeight.selector, voucher.weight);
        } else if (fault == 2) {
            voucher.issuedAt += 1;
            reason = abi.encodeWithSelector(VoucherGate.VoucherGate_NotYetValid.selector, voucher.issuedAt);
        } else if (fault == 3) {
            voucher.issuedAt = voucherOf[account].issuedAt;
            reason =
                abi.encodeWithSelector(VoucherGate.VoucherGate_Outdated.selector, voucher.issuedAt, voucher.issuedAt);
        } else if (fault == 4) {
            (voucher, consent) = _newcomer();
            consent.signature = sign(stranger, vouchers.bindingDigest(refuge, voucher.nullifier, consent.deadline));
            reason = abi.encodeWithSelector(Nullifiers.Nullifiers_NoConsent.selector, refuge);
        } else if (fault == 5) {
            (voucher, consent) = _newcomer();
            consent = _consentOf(voucher, _now());
            reason = abi.encodeWithSelector(Nullifiers.Nullifiers_ConsentExpired.selector, _now());
        } else {
            return _tryForgedVoucher(voucher);
        }
        bytes memory signature = _signed(voucher);
        bytes memory call = abi.encodeCall(vouchers.register, (voucher, signature, consent));
        _refuse(0, stranger, address(vouchers), call, reason);
    }

    /// @dev A voucher for an account that has none yet, and its consent.
    function _newcomer() private returns (Voucher memory voucher, Consent memory consent) {
        voucher = _voucher(refuge, FULL, _now(), _now() + 1 days);
        consent = _consentOf(voucher, _now() + 1 days);
    }

    function _tryForgedVoucher(Voucher memory voucher) private {
        if (voucherOf[voucher.account].issuedAt >= _now()) return;
        bytes memory signature = _signed(voucher);
        voucher.expiresAt += 1;
        bytes memory reason = abi.encodeWithSelector(VoucherGate.VoucherGate_InvalidSignature.selector);
        bytes memory call = abi.encodeCall(vouchers.register, (voucher, signature, Consent(0, "")));
        _refuse(0, stranger, address(vouchers), call, reason);
    }
}
