// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donation, ICampaigns, Tally, Terms} from "src/interfaces/ICampaigns.sol";
import {IPersonhood} from "src/interfaces/IPersonhood.sol";
import {Gates} from "src/libraries/Gates.sol";
import {Tokens} from "src/libraries/Tokens.sol";
import {Base} from "../support/Base.sol";
import {FixedGate} from "../support/Gates.sol";

contract DonateManyTest is Base {
    function test_GivesToAll() public {
        bytes32 a = listed();
        bytes32 b = listed();
        provide(address(usdc), ada, address(campaigns), 13 * USD);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Donated(a, ada, 4 * USD, FULL, 4e18);
        vm.expectEmit(address(campaigns));
        emit ICampaigns.Donated(b, ada, 9 * USD, FULL, 9e18);
        vm.prank(ada);
        campaigns.donateMany(gifts2(gift(a, 4 * USD), gift(b, 9 * USD)));
        assertEq(campaigns.tallyOf(a).sumRoots, 2e9);
        assertEq(campaigns.tallyOf(b).sumRoots, 3e9);
        assertEq(usdc.balanceOf(address(campaigns)), 13 * USD);
    }

    function test_Q2_DuplicatesEqualTheirSum() public {
        bytes32 a = listed();
        bytes32 b = listed();
        giveMany(gifts2(gift(a, 4 * USD), gift(a, 5 * USD)), ada);
        give(b, ada, 9 * USD);
        assertEq(abi.encode(campaigns.tallyOf(a)), abi.encode(campaigns.tallyOf(b)));
        assertEq(abi.encode(campaigns.donorOf(a, ada)), abi.encode(campaigns.donorOf(b, ada)));
    }

    function test_TakesNativeCoinOnce() public {
        bytes32 a = list(termsIn(NATIVE));
        bytes32 b = list(termsIn(NATIVE));
        Donation[] memory gifts = gifts2(gift(a, 2 ether), gift(b, 3 ether));
        giveMany(gifts, ada);
        assertEq(address(campaigns).balance, 5 ether);

        // the value of one line must not pay for two
        vm.deal(ada, 3 ether);
        vm.expectRevert(abi.encodeWithSelector(Tokens.Tokens_WrongValue.selector, 5 ether, 3 ether));
        vm.prank(ada);
        campaigns.donateMany{value: 3 ether}(gifts);
    }

    function test_RefusesAnEmptyCart() public {
        vm.expectRevert(ICampaigns.Campaigns_EmptyCart.selector);
        campaigns.donateMany(new Donation[](0));
    }

    function test_RefusesMixedTokens() public {
        bytes32 a = listed();
        bytes32 b = list(termsIn(address(dai)));
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_MixedTokens.selector, address(usdc), address(dai)));
        campaigns.donateMany(gifts2(gift(a, 1), gift(b, 1)));
    }

    function test_RefusesTheWholeCartForOneBadLine() public {
        bytes32 a = listed();
        vm.expectRevert(ICampaigns.Campaigns_ZeroAmount.selector);
        campaigns.donateMany(gifts2(gift(a, 1), gift(a, 0)));
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_UnknownCampaign.selector, UNKNOWN));
        campaigns.donateMany(gifts2(gift(a, 1), gift(UNKNOWN, 1)));
        Terms memory terms = usdcTerms();
        terms.opensAt = T0 + 1;
        bytes32 b = list(terms);
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_NotOpen.selector, b, T0 + 1, CLOSES));
        campaigns.donateMany(gifts2(gift(a, 1), gift(b, 1)));
        assertEq(campaigns.tallyOf(a).total, 0);
    }

    /// Each campaign is counted by its own gate, in whatever order they stand, and none lends its weight to the next.
    function test_Q15_EachLineIsCountedByItsOwnGate() public {
        FixedGate other = new FixedGate();
        other.set(ada, 2_500);
        Terms memory terms = usdcTerms();
        terms.gate = address(other);
        bytes32 quarter = list(terms);
        terms.gate = address(0);
        bytes32 none = list(terms);
        bytes32 full = listed();

        bytes32[6] memory order = [none, full, none, quarter, full, none];
        Donation[] memory gifts = new Donation[](6);
        for (uint256 i; i < 6; ++i) {
            gifts[i] = gift(order[i], 4 * USD);
        }
        giveMany(gifts, ada);
        assertEq(campaigns.donorOf(none, ada).counted, 0);
        assertEq(campaigns.donorOf(quarter, ada).counted, 1e18);
        assertEq(campaigns.donorOf(full, ada).counted, 8e18);
    }

    function test_AsksTheGateOnce() public {
        bytes32 a = listed();
        bytes32 b = listed();
        vm.expectCall(address(gate), abi.encodeCall(IPersonhood.weightOf, (ada)), 1);
        giveMany(gifts2(gift(a, USD), gift(b, USD)), ada);
    }

    /// Members, guests and members of another round in one cart: each round gets exactly its own rise.
    function test_Q1_EachRoundGetsItsOwnRise() public {
        uint32 one = openRound();
        uint32 two = openRound();
        bytes32 a = member(one);
        bytes32 b = member(two);
        bytes32 c = listed();
        bytes32[3] memory order = [a, b, c];
        for (uint256 i; i < 3; ++i) {
            give(order[i], bao, 4 * USD);
        }
        Donation[] memory gifts = new Donation[](6);
        for (uint256 i; i < 6; ++i) {
            gifts[i] = gift(order[i % 3], 9 * USD);
        }
        giveMany(gifts, ada);
        assertEq(rounds.roundOf(one).weight, campaigns.weightOf(a));
        assertEq(rounds.roundOf(two).weight, campaigns.weightOf(b));
        assertGt(campaigns.weightOf(c), 0);
    }

    function test_ACartOfOneEqualsAGift() public {
        bytes32 a = listed();
        bytes32 b = listed();
        Donation[] memory gifts = new Donation[](1);
        gifts[0] = gift(a, 7 * USD);
        giveMany(gifts, ada);
        give(b, ada, 7 * USD);
        Tally memory tally = campaigns.tallyOf(a);
        assertEq(abi.encode(tally), abi.encode(campaigns.tallyOf(b)));
    }

    function test_RefusesLinesThatExceedTheLimitTogether() public {
        bytes32 a = listed();
        vm.expectRevert(abi.encodeWithSelector(ICampaigns.Campaigns_LimitReached.selector, a));
        campaigns.donateMany(gifts2(gift(a, type(uint96).max / 1e12), gift(a, 1)));
    }

    function test_Q7_TooLittleGasForTheGateIsRefused() public {
        Donation[] memory gifts = gifts2(gift(listed(), 1), gift(listed(), 1));
        vm.expectRevert(abi.encodeWithSelector(Gates.Gates_TooLittleGas.selector, uint256(100_000) * 64 / 63));
        campaigns.donateMany{gas: 100_000}(gifts);
    }
}
