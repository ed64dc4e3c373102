// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";

/// Money of the lab's own, given to itself, is to draw match, points and vetoes: from its own accounts, or in the names
/// of people who never asked for it.
contract WashGiftsTest is Attack {
    uint32 private round;
    bytes32 private id;

    function setUp() public override {
        super.setUp();
        round = pooled(100 * USD);
        id = backed(round, 1, 1);
        address[3] memory insiders = [lab, payout, attesters[0]];
        for (uint256 i; i < insiders.length; ++i) {
            gate.set(insiders[i], FULL);
        }
    }

    function _assertWorthNothing(address donor) private view {
        assertEq(campaigns.donorOf(id, donor).counted, 0, "counted");
        assertEq(campaigns.tallyOf(id).sumRoots, 2e9, "S");
        assertEq(rounds.roundOf(round).weight, 2e18, "W");
    }

    function test_Q8_TheLabsOwnAccountsBuyNothing() public {
        address[3] memory insiders = [lab, payout, attesters[0]];
        for (uint256 i; i < insiders.length; ++i) {
            address insider = insiders[i];
            give(id, insider, 1_000_000 * USD);
            provide(address(usdc), router, address(campaigns), 2 * USD);
            vm.prank(router);
            campaigns.donateFor(gifts2(gift(id, USD), gift(id, USD)), insider, 0);
            _assertWorthNothing(insider);
            bytes memory nothing = abi.encodeWithSelector(ICampaigns.Campaigns_NothingToCount.selector, id, insider);
            refused(insider, abi.encodeCall(ICampaigns.refresh, (id, insider)), nothing);
        }
        vm.warp(T0 + 1);
        attest(id);
        for (uint256 i; i < insiders.length; ++i) {
            bytes memory noPower = abi.encodeWithSelector(ICampaigns.Campaigns_NoVetoPower.selector, insiders[i]);
            refused(insiders[i], abi.encodeCall(ICampaigns.veto, (id, 0)), noPower);
        }
        seal(round);
        assertEq(rounds.claimMatch(round, id), 2 * USD, "what Ada and Bao gave is matched, no more");
    }

    /// Twenty verified people, in whose names the lab gives 100 each, would make a weight of 38,000.
    function test_Q8_GiftsInOthersNamesBuyNothing() public {
        provide(address(usdc), lab, address(campaigns), 2_000 * USD);
        Donation[] memory unsigned = new Donation[](1);
        unsigned[0] = gift(id, 100 * USD);
        for (uint256 i; i < 20; ++i) {
            address unasked = person(i);
            vm.prank(lab);
            campaigns.donateFor(unsigned, unasked, 0);
            _assertWorthNothing(unasked);
        }
        bytes memory nothing = abi.encodeWithSelector(ICampaigns.Campaigns_NothingToCount.selector, id, lab);
        refused(lab, abi.encodeCall(ICampaigns.refresh, (id, lab)), nothing);
        bytes memory unauthorized = abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, lab);
        refused(lab, abi.encodeCall(ICampaigns.refresh, (id, person(7))), unauthorized);
        cancel(id);
        assertEq(campaigns.refund(id, person(7)), 100 * USD, "it is theirs now");
        assertEq(usdc.balanceOf(lab), 0);
    }
}
