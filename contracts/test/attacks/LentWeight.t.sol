// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {Donation, ICampaigns} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";

/// A donor lets an operator give in her name. The operator tries to do more with it: to veto, to take refunds, to let
/// others in, to continue without limit; and others try to be operators without being asked.
contract LentWeightTest is Attack {
    uint256 private constant UNTIL = T0 + 10 days;

    bytes32 private id;
    uint32 private round;
    address private giver = makeAddr("giver");

    function setUp() public override {
        super.setUp();
        round = pooled(1_000 * USD);
        id = member(round);
        give(id, ada, 100 * USD);
        give(id, bao, 100 * USD);
        vm.prank(ada);
        campaigns.setOperator(ada, giver, UNTIL);
        provide(address(usdc), giver, address(campaigns), 100 * USD);
    }

    function _cart(uint256 amount) private view returns (Donation[] memory gifts) {
        gifts = new Donation[](1);
        gifts[0] = gift(id, amount);
    }

    function _unauthorized(address caller) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ICampaigns.Campaigns_Unauthorized.selector, caller);
    }

    function test_A5_AnOperatorHasNoVeto() public {
        vm.warp(T0 + 1);
        attest(id);
        bytes memory veto = abi.encodeCall(ICampaigns.veto, (id, 0));
        refused(giver, veto, abi.encodeWithSelector(ICampaigns.Campaigns_NoVetoPower.selector, giver));
        vm.prank(giver);
        campaigns.donateFor(_cart(100 * USD), ada, 0);
        refused(giver, veto, abi.encodeWithSelector(ICampaigns.Campaigns_NoVetoPower.selector, giver));
        vm.prank(ada);
        campaigns.veto(id, 0);
        assertEq(campaigns.submissionOf(id).vetoes, 0 + 10e9, "the veto stayed hers, and what it weighed");
    }

    /// What the operator gave in her name, with its own money even, is hers.
    function test_M3_AnOperatorTakesNoRefund() public {
        vm.prank(giver);
        campaigns.donateFor(_cart(100 * USD), ada, 0);
        cancel(id);
        bytes memory nothing = abi.encodeWithSelector(ICampaigns.Campaigns_NothingToPay.selector, id);
        refused(giver, abi.encodeCall(ICampaigns.refundTo, (id, giver)), nothing);
        vm.prank(giver);
        campaigns.refund(id, ada);
        assertEq(usdc.balanceOf(ada), 200 * USD);
        assertEq(usdc.balanceOf(giver), 0);
    }

    /// Neither in its own call nor as a part of several.
    function test_Q8_AnOperatorLetsNobodyIn() public {
        bytes memory longer = abi.encodeCall(ICampaigns.setOperator, (ada, giver, UNTIL + 1));
        refused(giver, longer, _unauthorized(giver));
        refused(giver, abi.encodeCall(ICampaigns.setOperator, (ada, stranger, UNTIL)), _unauthorized(giver));
        bytes[] memory calls = new bytes[](1);
        calls[0] = longer;
        refused(giver, abi.encodeCall(Multicall.multicall, (calls)), _unauthorized(giver));
        assertEq(campaigns.operatorUntil(ada, giver), UNTIL);
        assertEq(campaigns.operatorUntil(ada, stranger), 0);
    }

    /// The lab pays, in the names of people who do not know it.
    /// @custom:mutant Q8-weight-without-consent | src/core/Escrow.sol | msg.sender == donor || block.timestamp <
    /// operatorUntil[donor][msg.sender] | true
    function test_Q8_NobodyIsAnOperatorUnasked() public {
        uint256 before = rounds.roundOf(round).weight;
        for (uint256 i; i < 20; ++i) {
            address name = person(i);
            refused(lab, abi.encodeCall(ICampaigns.setOperator, (name, lab, UNTIL)), _unauthorized(lab));
            provide(address(usdc), lab, address(campaigns), USD);
            vm.prank(lab);
            campaigns.donateFor(_cart(USD), name, 0);
            refused(lab, abi.encodeCall(ICampaigns.refresh, (id, name)), _unauthorized(lab));
        }
        assertEq(rounds.roundOf(round).weight, before, "bought nothing");
    }

    function test_Q8_AConsentEndsWhenItSays() public {
        uint256 before = rounds.roundOf(round).weight;
        vm.warp(UNTIL);
        vm.prank(giver);
        campaigns.donateFor(_cart(50 * USD), ada, 0);
        assertEq(rounds.roundOf(round).weight, before);
        refused(giver, abi.encodeCall(ICampaigns.refresh, (id, ada)), _unauthorized(giver));
        vm.prank(ada);
        campaigns.refresh(id, ada);
        assertGt(rounds.roundOf(round).weight, before, "she may still count it herself");
    }

    /// Taken back, it ends at once, whatever stands in the mempool.
    function test_Q8_AConsentEndsWhenTheDonorSays() public {
        vm.prank(ada);
        campaigns.setOperator(ada, giver, 0);
        uint256 before = rounds.roundOf(round).weight;
        vm.prank(giver);
        campaigns.donateFor(_cart(50 * USD), ada, 0);
        assertEq(rounds.roundOf(round).weight, before);
    }
}
