// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {Test} from "forge-std/Test.sol";
import {console} from "forge-std/console.sol";
import {Consenting} from "./Consenting.sol";
import {Giving} from "./Giving.sol";
import {Handler} from "./Handler.sol";
import {Matching} from "./Matching.sol";
import {Racing} from "./Racing.sol";
import {Reach} from "./Reach.sol";
import {RefusedGifts} from "./RefusedGifts.sol";
import {RefusedRewards} from "./RefusedRewards.sol";
import {RefusedRounds} from "./RefusedRounds.sol";
import {RefusedWork} from "./RefusedWork.sol";
import {Rewarding} from "./Rewarding.sol";
import {Working} from "./Working.sol";

/// All contracts, three tokens and many people together, under everything that people can do and try, in any order and
/// at any time. Which property each check is about stands in Checks; M8 is that a stranger settles all in the end.
contract InvariantsTest is Test {
    uint256 private constant MAX_WALKS = 300;

    Handler private handler;
    mapping(string action => uint256) private doneInAll;
    mapping(bytes4 reason => uint256) private refusedInAll;

    function setUp() public {
        handler = new Handler();
        handler.setUp();
        targetContract(address(handler));
        targetSelector(FuzzSelector({addr: address(handler), selectors: _selectors()}));
    }

    /// Gifts come often, and so do submissions with their approvals, or little would ever be released.
    function _giftsAndWork() private pure returns (bytes4[56] memory) {
        return [
            Giving.giveSingly.selector,
            Giving.giveSingly.selector,
            Giving.giveCart.selector,
            Giving.giveTwins.selector,
            Giving.giveForAnother.selector,
            Giving.giveSigned.selector,
            Giving.giveSigned.selector,
            Giving.setWeight.selector,
            Giving.refreshCount.selector,
            Consenting.setOperator.selector,
            Consenting.setOperator.selector,
            Consenting.setOperatorSigned.selector,
            Consenting.giveByOperator.selector,
            Consenting.giveByOperator.selector,
            Consenting.refreshByOperator.selector,
            Consenting.cancelCart.selector,
            Consenting.outliveAConsent.selector,
            Racing.submitAroundAGift.selector,
            Racing.submitAroundAGift.selector,
            Racing.lendOverTheClose.selector,
            Racing.betrayAtTheEnd.selector,
            Racing.admitBeforeTheRelease.selector,
            Racing.admitBatch.selector,
            Racing.pinBatch.selector,
            Racing.dropBatch.selector,
            Giving.sendToAddress.selector,
            Giving.sweepDeposit.selector,
            Working.deliver.selector,
            Working.deliver.selector,
            Working.deliver.selector,
            Working.submitEvidence.selector,
            Working.submitEvidence.selector,
            Working.approveEvidence.selector,
            Working.approveEvidence.selector,
            Working.approveEvidence.selector,
            Working.releaseMilestone.selector,
            Working.releaseMilestone.selector,
            Working.vetoRelease.selector,
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
            Matching.claimMatch.selector,
            Matching.pinCampaign.selector,
            Matching.pinCampaign.selector,
            Matching.admitCampaign.selector,
            Matching.admitCampaign.selector,
            Matching.startCampaign.selector,
            Matching.startRound.selector,
            Matching.fundPool.selector
        ];
    }

    /// Time passes often, or no round would come to its end.
    function _roundsAndTime() private pure returns (bytes4[46] memory) {
        return [
            Racing.actLate.selector,
            Matching.leaveRound.selector,
            Matching.dropFailed.selector,
            Matching.disqualify.selector,
            Matching.recoverMatch.selector,
            Matching.reclaimUnused.selector,
            Matching.postResult.selector,
            Matching.postResult.selector,
            Matching.postResult.selector,
            Matching.vetoResult.selector,
            Matching.vetoResult.selector,
            Racing.actLate.selector,
            Matching.claimComputed.selector,
            Matching.claimComputed.selector,
            Rewarding.mintPoints.selector,
            Rewarding.mintPoints.selector,
            Rewarding.mintVotes.selector,
            Rewarding.mintVotes.selector,
            Rewarding.bringMembersIn.selector,
            Rewarding.startAirdrop.selector,
            Rewarding.replaceList.selector,
            Rewarding.claimDrop.selector,
            Rewarding.claimDrop.selector,
            Rewarding.clawBackDrop.selector,
            RefusedGifts.tryGifts.selector,
            RefusedGifts.tryGifts.selector,
            RefusedWork.tryWork.selector,
            RefusedWork.tryWork.selector,
            RefusedWork.tryWork.selector,
            RefusedRounds.tryRounds.selector,
            RefusedRounds.tryRounds.selector,
            RefusedRounds.tryRounds.selector,
            RefusedRewards.tryRewards.selector,
            Handler.passTime.selector,
            Handler.passToTheNextEdge.selector,
            Handler.passToTheNextEdge.selector,
            Handler.passToTheNextEdge.selector,
            Handler.passToTheNextEdge.selector,
            Handler.passToTheNextEdge.selector,
            Handler.passToTheNextEdge.selector,
            Handler.passToTheNextEdge.selector,
            Handler.passToTheNextEdge.selector,
            Handler.passToTheNextEdge.selector,
            Handler.passToTheNextEdge.selector,
            Handler.passToTheNextEdge.selector,
            Handler.passToTheNextEdge.selector
        ];
    }

    function _selectors() private pure returns (bytes4[] memory list) {
        bytes4[56] memory first = _giftsAndWork();
        bytes4[46] memory second = _roundsAndTime();
        list = new bytes4[](first.length + second.length);
        for (uint256 i; i < list.length; ++i) {
            list[i] = i < first.length ? first[i] : second[i - first.length];
        }
    }

    /// One campaign of calls for all properties: each is asked after the same walks.
    function invariant_M1_M2_M3_M4_M5_M9_M10_M11_M12_M13_Q1_Q2_Q4_Q6_Q7_Q8_Q9_Q10_Q11_Q13_Q14_Q15_Q16_A1_A3_A5_A6_A7_A8_A9_P2_HoldTogether()
        public
        view
    {
        handler.checkMoney();
        handler.checkWork();
        handler.checkTallies();
        handler.checkTwins();
    }

    /// Every run ends so: water-filling (Q4), points and votes (P1, P3, P4), then a stranger settles everything (M7,
    /// M8), each has what is theirs, and only dust is left (M2).
    function afterInvariant() public {
        handler.checkWaterFilling();
        handler.checkRewards();
        skip(1);
        handler.checkVotes();
        handler.settleAll();
        handler.checkMoney();
        handler.checkWork();
        handler.checkDust();
    }

    /// The handler does reach everything that the invariant is about: walks with fixed seeds do each action, and meet
    /// each reason to refuse. Prints how often, with -vv, which the deep profile sets.
    function test_TheWalksReachEveryActionAndEveryRefusal() public {
        vm.pauseGasMetering();
        string[] memory actions = Reach.actions();
        string[] memory reasons = Reach.reasons();
        for (uint256 walk; walk < MAX_WALKS && !_isAllReached(actions, reasons); ++walk) {
            _walkAndCount(walk, actions, reasons);
        }
        for (uint256 i; i < actions.length; ++i) {
            console.log(actions[i], doneInAll[actions[i]]);
        }
        for (uint256 i; i < reasons.length; ++i) {
            console.log("refused", reasons[i], refusedInAll[_selector(reasons[i])]);
        }
        for (uint256 i; i < actions.length; ++i) {
            assertGt(doneInAll[actions[i]], 0, actions[i]);
        }
        for (uint256 i; i < reasons.length; ++i) {
            assertGt(refusedInAll[_selector(reasons[i])], 0, reasons[i]);
        }
    }

    function _isAllReached(string[] memory actions, string[] memory reasons) private view returns (bool) {
        for (uint256 i; i < actions.length; ++i) {
            if (doneInAll[actions[i]] == 0) return false;
        }
        for (uint256 i; i < reasons.length; ++i) {
            if (refusedInAll[_selector(reasons[i])] == 0) return false;
        }
        return true;
    }

    /// @dev What a walk did survives the return to the start.
    function _walkAndCount(uint256 walk, string[] memory actions, string[] memory reasons) private {
        uint256[] memory done = new uint256[](actions.length);
        uint256[] memory refused = new uint256[](reasons.length);
        uint256 start = vm.snapshotState();
        _walk(walk);
        for (uint256 i; i < done.length; ++i) {
            done[i] = handler.done(actions[i]);
        }
        for (uint256 i; i < refused.length; ++i) {
            refused[i] = handler.refused(_selector(reasons[i]));
        }
        assertTrue(vm.revertToStateAndDelete(start));
        for (uint256 i; i < done.length; ++i) {
            doneInAll[actions[i]] += done[i];
        }
        for (uint256 i; i < refused.length; ++i) {
            refusedInAll[_selector(reasons[i])] += refused[i];
        }
    }

    function _selector(string memory signature) private pure returns (bytes4) {
        return bytes4(keccak256(bytes(signature)));
    }

    function _walk(uint256 walk) private {
        bytes4[] memory selectors = _selectors();
        for (uint256 i; i < 120; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(walk, i)));
            bytes4 selector = selectors[seed % selectors.length];
            Address.functionCall(address(handler), abi.encodeWithSelector(selector, seed));
        }
        afterInvariant();
    }
}
