// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Cart} from "src/interfaces/IDonationRouter.sol";
import {TestToken} from "src/local/TestToken.sol";
import {Signatures, Way} from "../support/Routing.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Choices} from "./Choices.sol";

/// @notice Money sent to a deposit address and not swept yet.
struct Deposit {
    bytes32 campaign;
    address beneficiary;
    address token;
    uint256 amount;
}

/// @title Giving
/// @notice All ways in which gifts come.
abstract contract Giving is Choices {
    using Drawing for Draws;

    uint256 internal constant MAX_DEPOSITS = 6;

    Deposit[] internal _deposits;
    /// The deposit address that was swept last, where a clone stands now.
    address internal sweptAccount;
    /// How many carts were signed; each has a nonce of its own.
    uint256 internal cartCount;
    /// The latest cart of each way that was carried out, encoded, with its signatures.
    mapping(Way => bytes) internal usedCarts;
    /// How often a cart's money was taken, by the hash of what was signed (M9).
    mapping(bytes32 cart => uint256) internal carriedOut;

    function setWeight(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        address donor = donors[draws.between(0, 4)];
        if (voucherOf[donor].issuedAt >= _now()) return;
        uint256 weight = draws.chance(50) ? FULL : draws.between(0, FULL);
        _renew(_voucher(donor, weight, _now(), _now() + draws.magnitude(1, 60 days)));
        ++done["setWeight"];
    }

    /// Three gifts, mostly of different people to one campaign: one backer alone earns no match.
    function giveSingly(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = draws.chance(80) ? _first(draws, _isOpenButNoTwin) : _anyButTwins(draws);
        uint256 start = draws.chance(70) ? draws.between(0, 2) : draws.between(0, donors.length - 1);
        for (uint256 i; i < 3 && id != 0; ++i) {
            address donor = donors[(start + i) % donors.length];
            uint256 amount = draws.magnitude(1, 1e23 / _books[id].scale);
            if (!_isOpen(id)) _tryLateGift(id, donor, amount);
            else if (!_isBlocked(id, donor)) _give(id, donor, amount);
            else _tryBlockedGift(id, donor, amount);
        }
    }

    /// @dev An account that refuses the native coin can still give it.
    function _isBlocked(bytes32 id, address donor) internal view returns (bool) {
        return _books[id].token != NATIVE && _isStopped(_books[id].token, donor);
    }

    function _give(bytes32 id, address donor, uint256 amount) internal {
        _bookGift(id, donor, amount);
        give(id, donor, amount);
        ++done["giveSingly"];
    }

    function _tryLateGift(bytes32 id, address donor, uint256 amount) private {
        uint256 closesAt = campaigns.windowOf(id).closesAt;
        bytes memory reason =
            abi.encodeWithSelector(ICampaigns.Campaigns_NotOpen.selector, id, _books[id].opensAt, closesAt);
        _tryGift(id, donor, amount, reason);
        ++done["refuseLateGift"];
    }

    function _tryBlockedGift(bytes32 id, address donor, uint256 amount) private {
        _tryGift(id, donor, amount, _stopReason(_books[id].token, donor));
        ++done["refuseBlockedGift"];
    }

    function _tryGift(bytes32 id, address donor, uint256 amount, bytes memory reason) internal {
        address token = _books[id].token;
        if (token != NATIVE) provide(token, donor, address(campaigns), amount);
        // forge-lint: disable-next-line(unsafe-typecast) - callers draw amounts of at most 96 bits
        bytes memory call = abi.encodeCall(campaigns.donate, (id, uint96(amount)));
        _refuseValue(id, donor, address(campaigns), token == NATIVE ? amount : 0, call, reason);
    }

    /// @dev Up to five gifts to campaigns of one token that are open; none if nothing fits.
    function _anyCart(Draws memory draws) internal view returns (Donation[] memory gifts, address token) {
        bytes32 first = _first(draws, _isOpenButNoTwin);
        if (first == 0) return (gifts, token);
        token = _books[first].token;
        gifts = new Donation[](draws.between(1, 5));
        uint256 n;
        for (uint256 i; i < gifts.length; ++i) {
            bytes32 id = i == 0 ? first : _anyButTwins(draws);
            if (!_isOpen(id) || _books[id].token != token) continue;
            gifts[n++] = gift(id, draws.magnitude(1, 1e23 / _books[id].scale));
        }
        assembly ("memory-safe") {
            mstore(gifts, n)
        }
    }

    function _bookCart(Donation[] memory gifts, address donor) internal {
        for (uint256 i; i < gifts.length; ++i) {
            _bookGift(gifts[i].campaign, donor, gifts[i].amount);
        }
    }

    function giveCart(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        address donor = _anyDonor(draws);
        (Donation[] memory gifts,) = _anyCart(draws);
        if (gifts.length == 0 || _isBlocked(gifts[0].campaign, donor)) return;
        _bookCart(gifts, donor);
        giveMany(gifts, donor);
        ++done["giveCart"];
    }

    /// The first twin gets the money in one gift, the second the same in parts, alone or in a cart.
    function giveTwins(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        if (!_isOpen(twins[0]) || !_isOpen(twins[1])) return;
        address donor = donors[draws.between(0, 4)];
        if (_weightOf(donor) != FULL || _isBlocked(twins[0], donor)) return;
        uint256 n = draws.between(1, 5);
        uint256 total = draws.magnitude(n, 1e11);
        _bookGift(twins[0], donor, total);
        give(twins[0], donor, total);
        uint256[] memory parts = draws.split(total, n);
        Donation[] memory gifts = new Donation[](n);
        for (uint256 i; i < n; ++i) {
            gifts[i] = gift(twins[1], parts[i]);
        }
        _bookCart(gifts, donor);
        if (draws.chance(50)) {
            giveMany(gifts, donor);
        } else {
            for (uint256 i; i < n; ++i) {
                give(twins[1], donor, parts[i]);
            }
        }
        ++done["giveTwins"];
    }

    /// Somebody gives in another's name, who neither signed nor authorised it: the gift counts nothing.
    function giveForAnother(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _anyButTwins(draws);
        if (!_isOpen(id)) return;
        address beneficiary = _anyDonor(draws);
        uint256 amount = draws.magnitude(1, 1e23 / _books[id].scale);
        _bookUncounted(id, beneficiary, amount);
        _giveFor(stranger, id, beneficiary, amount);
        ++done["giveForAnother"];
    }

    function _giveFor(address payer, bytes32 id, address beneficiary, uint256 amount) internal {
        address token = _books[id].token;
        Donation[] memory gifts = new Donation[](1);
        gifts[0] = gift(id, amount);
        provide(token, payer, address(campaigns), amount);
        vm.prank(payer);
        campaigns.donateFor{value: token == NATIVE ? amount : 0}(gifts, beneficiary, bytes32(amount));
    }

    /// A person signs a cart, and a relayer, who may be the lab, or the payer brings it to the router.
    function giveSigned(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        (Donation[] memory gifts, address token) = _anyCart(draws);
        address donor = donors[draws.between(0, 4)];
        if (gifts.length == 0 || _isBlocked(gifts[0].campaign, donor)) return;
        Way way = _anyWay(draws, token, donor);
        Cart memory cart = _cart(draws, donor, gifts);
        if (token == NATIVE || (way == Way.Signed && draws.chance(30))) cart.payer = sponsor;
        if (_isStopped(token, cart.payer)) return;
        _carryOut(way, cart, draws.chance(50) ? relayer : lab);
        ++done["giveSigned"];
        if (donor.code.length != 0) ++done["giveSignedByAKeyWithCode"];
    }

    /// @dev Permit2 asks an account with code by ERC-1271 alone, so a key that delegates takes another way.
    function _anyWay(Draws memory draws, address token, address donor) internal view returns (Way) {
        if (token == NATIVE) return Way.Signed;
        return Way(draws.between(donor.code.length == 0 ? 0 : 1, 3));
    }

    function _cart(Draws memory draws, address donor, Donation[] memory gifts) internal returns (Cart memory cart) {
        cart = cartOf(donor, gifts);
        cart.nonce = ++cartCount;
        cart.validAfter = draws.chance(50) ? 0 : _now() - draws.magnitude(1, 1 days);
        cart.deadline = _now() + 20 days;
        cart.memo = bytes32(draws.between(0, 1) * cartCount);
    }

    function _carryOut(Way way, Cart memory cart, address caller) internal {
        _bookCart(cart.donations, cart.donor);
        if (cart.token == NATIVE) provide(NATIVE, cart.payer, router, sumOf(cart));
        else prepare(way, cart);
        Signatures memory signatures_ = _signFor(way, cart);
        usedCarts[way] = abi.encode(cart, signatures_);
        uint256 value = cart.token == NATIVE ? sumOf(cart) : 0;
        vm.prank(cart.payer == cart.donor ? caller : cart.payer);
        if (way == Way.Signed) donations.donateSigned{value: value}(cart, signatures_.cart);
        else submit(way, cart, signatures_);
        ++carriedOut[cartHash(cart)];
        assertEq(carriedOut[cartHash(cart)], 1, "M9: once");
    }

    /// @dev Only what the way needs.
    function _signFor(Way way, Cart memory cart) internal returns (Signatures memory s) {
        if (way == Way.Permit2) s.permit2 = sign(cart.donor, permit2Digest(cart));
        else if (way == Way.Authorization) s.authorization = split(cart.donor, authorizationDigest(cart));
        else s.cart = sign(cart.donor, cartDigest(cart));
        if (way == Way.Permit) s.permit = split(cart.payer, permitDigest(cart));
    }

    /// A person whose weight has risen counts earlier gifts wherever that makes a difference.
    function refreshCount(uint256 seed) external {
        address donor = donors[Draws(seed, 0).between(0, 4)];
        if (voucherOf[donor].issuedAt >= _now()) return;
        _renew(_voucher(donor, FULL, _now(), _now() + 60 days));
        for (uint256 i = 2; i < campaignIds.length; ++i) {
            if (!_isRefreshable(campaignIds[i], donor)) continue;
            _refresh(campaignIds[i], donor, donor);
            ++done["refreshCount"];
        }
    }

    function _isRefreshable(bytes32 id, address donor) internal view returns (bool) {
        return _isOpen(id) && _recounted(id, donor) > countedOf[id][donor];
    }

    /// @dev All that was given and not refunded, at the weight of this second.
    function _recounted(bytes32 id, address donor) internal view returns (uint256) {
        return givenBy[id][donor] * _books[id].scale * _weight(id, donor) / FULL;
    }

    function _refresh(bytes32 id, address donor, address caller) internal {
        _bookCount(id, donor, _recounted(id, donor));
        vm.prank(caller);
        campaigns.refresh(id, donor);
    }

    // deposit addresses

    /// Somebody sends money to an address, not always in the campaign's token.
    function sendToAddress(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        if (_deposits.length == MAX_DEPOSITS) return;
        bytes32 id = _anyButTwins(draws);
        address token = draws.chance(80) ? _books[id].token : tokens[draws.between(0, 2)];
        address beneficiary = _anyDonor(draws);
        for (uint256 i; i < _deposits.length; ++i) {
            Deposit storage d = _deposits[i];
            if (d.campaign == id && d.beneficiary == beneficiary && d.token == token) return;
        }
        uint256 amount = draws.magnitude(1, 1e23 / _scaleOf(token));
        address account = deposits.addressOf(id, beneficiary);
        provide(token, stranger, account, amount);
        _send(token, account, amount);
        _deposits.push(Deposit(id, beneficiary, token, amount));
        ++done["sendToAddress"];
    }

    function _send(address token, address account, uint256 amount) private {
        vm.prank(stranger);
        bool ok;
        // The stipend of a plain transfer, 2,300 gas, suffices before and after the first sweep.
        if (token == NATIVE) (ok,) = account.call{value: amount, gas: 0}("");
        else ok = TestToken(token).transfer(account, amount);
        assertTrue(ok);
    }

    function sweepDeposit(uint256 seed) external {
        if (_deposits.length == 0) return;
        _sweep(Draws(seed, 0).between(0, _deposits.length - 1));
    }

    /// @dev While the campaign is open it becomes a gift at weight 0; before, it waits; later, it is the beneficiary's.
    function _sweep(uint256 index) internal {
        Deposit memory d = _deposits[index];
        uint256 closesAt = campaigns.windowOf(d.campaign).closesAt;
        bytes memory call = abi.encodeCall(deposits.sweepToken, (d.campaign, d.beneficiary, d.token));
        if (d.token != _books[d.campaign].token || _now() >= closesAt) {
            bytes memory callTo = abi.encodeCall(deposits.sweepTo, (d.campaign, d.token, refuge));
            _collect(address(deposits), call, callTo, d.token, d.beneficiary, d.amount);
            ++done["returnDeposit"];
        } else if (_now() < _books[d.campaign].opensAt) {
            bytes memory reason = abi.encodeWithSelector(
                ICampaigns.Campaigns_NotOpen.selector, d.campaign, _books[d.campaign].opensAt, closesAt
            );
            return _refuse(d.campaign, stranger, address(deposits), call, reason);
        } else {
            _bookUncounted(d.campaign, d.beneficiary, d.amount);
            assertEq(deposits.sweep(d.campaign, d.beneficiary), d.amount);
            ++done["giveDeposit"];
        }
        sweptAccount = deposits.addressOf(d.campaign, d.beneficiary);
        assertEq(balanceOf(d.token, sweptAccount), 0, "nothing is left");
        _deposits[index] = _deposits[_deposits.length - 1];
        _deposits.pop();
    }
}
