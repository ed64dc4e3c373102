// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Donation} from "src/interfaces/ICampaigns.sol";
import {Attack} from "../support/Attack.sol";

/// A gift after the submission costs a backer the veto of that submission. So the lab makes every backer such a gift,
/// of one base unit.
contract VetoPowerTakenByAGiftTest is Attack {
    function test_A5_AGiftFromOthersTakesNoVetoAway() public {
        bytes32 id = funded();
        vm.warp(T0 + 1);
        attest(id);
        vm.warp(T0 + 2);
        address[2] memory backers = [ada, bao];
        Donation[] memory unasked = new Donation[](1);
        unasked[0] = gift(id, 1);
        provide(address(usdc), lab, address(campaigns), backers.length);
        for (uint256 i; i < backers.length; ++i) {
            vm.prank(lab);
            campaigns.donateFor(unasked, backers[i], 0);
            assertEq(campaigns.donorOf(id, backers[i]).amount, 50 * USD + 1, "the gift arrived");
            assertEq(campaigns.donorOf(id, backers[i]).lastCountedAt, T0, "and changed nothing else");
        }
        vm.prank(ada);
        campaigns.veto(id, 0);
        assertEq(campaigns.submissionOf(id).challengeEndsAt, 0, "stopped");
    }
}
