// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IAirdrops} from "src/interfaces/IAirdrops.sol";
import {IPoints} from "src/interfaces/IPoints.sol";
import {Points} from "src/periphery/Points.sol";
import {AirdropBase} from "../support/AirdropBase.sol";

/// A donor claims its share of an airdrop, hands its points to a second account, and claims there again.
contract PointsClaimedTwiceTest is AirdropBase {
    function test_P1_P2_PointsAreRewardedOnce() public {
        Points points = new Points(campaigns);
        _backed();
        pass(id);
        bytes32 airdrop = _drop(address(usdc), DROP);
        vm.warp(CLOSES);
        assertEq(points.mint(id, chidi), 2.8e9, "40% of 7e9");
        assertEq(airdrops.claim(airdrop, chidi), 280 * USD);

        vm.startPrank(chidi);
        bytes memory soulbound = abi.encodeWithSelector(IPoints.Points_Soulbound.selector, chidi);
        vm.expectRevert(soulbound);
        points.transfer(stranger, uint256(id), 2.8e9);
        vm.expectRevert(soulbound);
        points.approve(stranger, uint256(id), 2.8e9);
        vm.expectRevert(soulbound);
        points.setOperator(stranger, true);
        vm.stopPrank();

        address[2] memory claimants = [stranger, chidi];
        for (uint256 i; i < claimants.length; ++i) {
            vm.expectRevert(_nothing(airdrop));
            airdrops.claim(airdrop, claimants[i]);
        }
        vm.expectRevert(_nothing(airdrop));
        vm.prank(chidi);
        IAirdrops(airdrops).claimTo(airdrop, stranger);
        _assertBooks(airdrop, DROP, 280 * USD);
    }
}
