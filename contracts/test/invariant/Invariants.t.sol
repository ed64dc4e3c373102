// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Test} from "forge-std/Test.sol";
import {Giving} from "./Giving.sol";
import {Handler} from "./Handler.sol";
import {Matching} from "./Matching.sol";
import {RefusedGifts} from "./RefusedGifts.sol";
import {RefusedRewards} from "./RefusedRewards.sol";
import {RefusedRounds} from "./RefusedRounds.sol";
import {RefusedWork} from "./RefusedWork.sol";
import {Rewarding} from "./Rewarding.sol";
import {Working} from "./Working.sol";

/// All contracts, three tokens and many people together, under everything that people can do and try, in any order and
/// at any time. Which property each check is about stands in Checks; M8 is that a stranger settles all in the end.
contract InvariantsTest is Test {
    Handler private handler;

    function setUp() public {
        handler = new Handler();
        handler.setUp();
        targetContract(address(handler));
        targetSelector(FuzzSelector({addr: address(handler), selectors: _selectors()}));
    }

    /// Gifts come often, and so do submissions with their approvals, or little would ever be released.
    function _selectors() private pure returns (bytes4[] memory list) {
        bytes4[64] memory all = [
            Giving.giveSingly.selector,
            Giving.giveSingly.selector,
            Giving.giveCart.selector,
            Giving.giveCart.selector,
            Giving.giveTwins.selector,
            Giving.giveForAnother.selector,
            Giving.giveSigned.selector,
            Giving.giveSigned.selector,
            Giving.setWeight.selector,
            Giving.refreshCount.selector,
            Giving.sendToAddress.selector,
            Giving.sweepDeposit.selector,
            Working.submitEvidence.selector,
            Working.submitEvidence.selector,
            Working.approveEvidence.selector,
            Working.approveEvidence.selector,
            Working.approveEvidence.selector,
            Working.releaseMilestone.selector,
            Working.releaseMilestone.selector,
            Working.vetoRelease.selector,
            Working.denyApproval.selector,
            Working.extendDeadline.selector,
            Working.withdrawReleased.selector,
            Working.cancelCampaign.selector,
            Working.expireCampaign.selector,
            Working.refundDonor.selector,
            Working.changeMood.selector,
            Matching.sealRound.selector,
            Matching.sealRound.selector,
            Matching.sealRound.selector,
            Matching.claimMatch.selector,
            Matching.pinCampaign.selector,
            Matching.pinCampaign.selector,
            Matching.pinCampaign.selector,
            Matching.admitCampaign.selector,
            Matching.admitCampaign.selector,
            Matching.startCampaign.selector,
            Matching.startRound.selector,
            Matching.fundPool.selector,
            Matching.leaveRound.selector,
            Matching.dropFailed.selector,
            Matching.disqualify.selector,
            Matching.recoverMatch.selector,
            Matching.reclaimUnused.selector,
            Matching.postResult.selector,
            Matching.postResult.selector,
            Matching.vetoResult.selector,
            Matching.claimComputed.selector,
            Rewarding.mintPoints.selector,
            Rewarding.mintVotes.selector,
            Rewarding.startAirdrop.selector,
            Rewarding.replaceList.selector,
            Rewarding.claimDrop.selector,
            Rewarding.claimDrop.selector,
            Rewarding.clawBackDrop.selector,
            RefusedGifts.tryGifts.selector,
            RefusedWork.tryWork.selector,
            RefusedWork.tryWork.selector,
            RefusedRounds.tryRounds.selector,
            RefusedRewards.tryRewards.selector,
            Handler.passTime.selector,
            Handler.passToTheNextEdge.selector,
            Handler.passToTheNextEdge.selector,
            Handler.passToTheNextEdge.selector
        ];
        list = new bytes4[](all.length);
        for (uint256 i; i < all.length; ++i) {
            list[i] = all[i];
        }
    }

    /// One campaign of calls for all properties: each is asked after the same walks.
    function invariant_M_Q_A_P_HoldTogether() public view {
        handler.checkMoney();
        handler.checkWork();
        handler.checkTallies();
        handler.checkTwins();
    }

    /// Every run ends so: a stranger settles everything (M8), each has what is theirs, and only dust is left.
    function afterInvariant() public {
        handler.checkWaterFilling();
        handler.checkRewards();
        handler.settleAll();
        handler.checkMoney();
        handler.checkWork();
        handler.checkDust();
    }
}
