// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Cart, IDonationRouter, OperatorConsent} from "src/interfaces/IDonationRouter.sol";
import {Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Signatures, Way} from "../support/Routing.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Giving} from "./Giving.sol";

/// @title Consenting
/// @notice Donors let operators give and refresh in their names, and take back what they signed.
abstract contract Consenting is Giving {
    using Drawing for Draws;

    /// Second at which a consent ends.
    mapping(address donor => mapping(address operator => uint256)) internal untilOf;
    /// The end of the consent that was given last.
    uint256 internal latestUntil;
    /// The latest consent that was brought by signature, encoded, with its signature.
    bytes internal usedConsent;
    /// The latest cart whose nonce its donor cancelled, encoded, with its signatures.
    bytes internal cancelledCart;

    function _anyOperator(Draws memory draws) internal view returns (address) {
        return operators[draws.between(0, 1)];
    }

    /// @dev 0 ends a consent.
    function _anyUntil(Draws memory draws) internal view returns (uint256) {
        return draws.chance(15) ? 0 : _now() + draws.magnitude(1, 40 days);
    }

    function _bookConsent(address donor, address agent, uint256 until) private {
        (untilOf[donor][agent], latestUntil) = (until, until);
        if (until == 0) ++done["endConsent"];
    }

    function setOperator(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        (address donor, address agent, uint256 until) = (_anyDonor(draws), _anyOperator(draws), _anyUntil(draws));
        vm.prank(donor);
        campaigns.setOperator(donor, agent, until);
        _bookConsent(donor, agent, until);
        ++done["setOperator"];
    }

    function setOperatorSigned(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        OperatorConsent memory consent = _consent(donors[draws.between(0, 4)], _anyOperator(draws), _anyUntil(draws));
        bytes memory signature = sign(consent.donor, consentDigest(consent));
        vm.prank(relayer);
        donations.setOperatorSigned(consent, signature);
        _bookConsent(consent.donor, consent.operator, consent.until);
        usedConsent = abi.encode(consent, signature);
        ++done["setOperatorSigned"];
    }

    function _consent(address donor, address agent, uint256 until) internal returns (OperatorConsent memory) {
        return OperatorConsent(address(campaigns), donor, agent, until, ++cartCount, _now() + 1 days);
    }

    function _isOperated(address donor, address agent) internal view returns (bool) {
        return donor == agent || _now() < untilOf[donor][agent];
    }

    /// @dev A donor and its operators, if it has any, from a random one on.
    function _anyPair(Draws memory draws) private view returns (address donor, address agent) {
        uint256 start = draws.between(0, donors.length - 1);
        agent = _anyOperator(draws);
        for (uint256 i; i < donors.length; ++i) {
            donor = donors[(start + i) % donors.length];
            if (donor != agent && _isOperated(donor, agent)) return (donor, agent);
        }
    }

    /// An operator's gift counts as its donor's while the consent holds, and as a stranger's from then on.
    function giveByOperator(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isOpenButNoTwin);
        (address donor, address agent) = draws.chance(70) ? _anyPair(draws) : (_anyDonor(draws), _anyOperator(draws));
        if (id != 0 && !_isBlocked(id, agent)) _giveAs(agent, id, donor, _anyAmount(draws, id));
    }

    function _anyAmount(Draws memory draws, bytes32 id) internal view returns (uint256) {
        return draws.magnitude(1, 1e23 / _books[id].scale);
    }

    function _giveAs(address agent, bytes32 id, address donor, uint256 amount) internal {
        bool counts = _isOperated(donor, agent);
        if (counts) _bookGift(id, donor, amount);
        else _bookUncounted(id, donor, amount);
        _giveFor(agent, id, donor, amount);
        ++done[counts ? "giveByOperator" : "giveWithoutConsent"];
    }

    /// A consent lends the donor's weight until its last second, and no longer.
    function outliveAConsent(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isOpenButNoTwin);
        (address donor, address agent) = (donors[draws.between(0, 4)], operators[0]);
        if (id == 0) return;
        uint256 until = _now() + draws.magnitude(2, 1 hours);
        vm.prank(donor);
        campaigns.setOperator(donor, agent, until);
        _bookConsent(donor, agent, until);
        vm.warp(until - 1);
        if (_isOpen(id)) _giveAs(agent, id, donor, _anyAmount(draws, id));
        vm.warp(until);
        if (!_isOpen(id)) return;
        _giveAs(agent, id, donor, _anyAmount(draws, id));
        bytes memory reason = abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, agent);
        _refuse(id, agent, address(campaigns), abi.encodeCall(campaigns.refresh, (id, donor)), reason);
        ++done["outliveAConsent"];
    }

    /// What came in a donor's name without its word, or at a lower weight, its operator counts.
    function refreshByOperator(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        (address donor, address agent) = _anyPair(draws);
        if (!_isOperated(donor, agent)) return;
        bytes32 unasked = _first(draws, _isOpenButNoTwin);
        if (unasked != 0) {
            uint256 amount = _anyAmount(draws, unasked);
            _bookUncounted(unasked, donor, amount);
            _giveFor(stranger, unasked, donor, amount);
        }
        if (voucherOf[donor].issuedAt < _now()) _renew(_voucher(donor, FULL, _now(), _now() + 60 days));
        for (uint256 i = 2; i < campaignIds.length; ++i) {
            if (!_isRefreshable(campaignIds[i], donor)) continue;
            _refresh(campaignIds[i], donor, agent);
            ++done["refreshByOperator"];
        }
    }

    /// A donor thinks better of a cart that it signed.
    function cancelCart(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        (Donation[] memory gifts, address token) = _anyCart(draws);
        if (gifts.length == 0 || token == NATIVE) return;
        Cart memory cart = _cart(draws, donors[draws.between(0, 4)], gifts);
        Signatures memory signatures_ = _signFor(Way.Signed, cart);
        vm.prank(cart.donor);
        donations.cancelNonce(cart.nonce);
        cancelledCart = abi.encode(cart, signatures_);
        ++done["cancelCart"];
    }
}
