// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Vm} from "forge-std/Vm.sol";

/// @title Reach
/// @notice Every action and every reason to refuse that the walks must come to.
library Reach {
    Vm private constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    /// @notice What the handler counts as done.
    function actions() internal pure returns (string[] memory) {
        return vm.split(
            "admitBatch;admitBeforeTheRelease;admitCampaign;approveBeyondTheThreshold;approveEvidence;"
            "approveInEas;approveTheRest;approveTogether;betrayAtTheEnd;bringInWhoIsOut;bringMembersIn;"
            "cancelCampaign;cancelCart;cancelUnclaimed;changeMood;claimComputed;claimDrop;claimMatch;"
            "clawBackDrop;denyApproval;denyBeforeApproving;denyInEas;disqualify;disqualifyLate;dropBatch;"
            "dropFailed;endConsent;expireCampaign;extendDeadline;fundInAnothersName;fundLate;fundPool;"
            "giveByOperator;giveCart;giveDeposit;giveForAnother;giveSigned;giveSignedByAKeyWithCode;giveSingly;"
            "giveThenSubmit;giveTwins;giveWithoutConsent;leaveRound;lendOverTheClose;mintPoints;mintVotes;"
            "outliveAConsent;passTime;passToTheNextEdge;pinBatch;pinCampaign;postResult;reclaimUnused;reclaimUnusedByTerms;"
            "recoverMatch;refreshByOperator;refreshCount;refundDonor;refuseBlockedGift;refuseComputed;"
            "refuseLateGift;relayByTheLab;releaseBeforeTheAdmission;releaseMilestone;replaceList;returnDeposit;"
            "revokeInEas;sealRound;sendToAddress;setOperator;setOperatorSigned;setWeight;startAirdrop;"
            "startCampaign;startRound;stopRelease;submitBetweenGifts;submitEvidence;submitThenGive;"
            "vetoAfterGivingMore;vetoRelease;vetoResult;vetoResultLate;withdrawApplication;withdrawReleased",
            ";"
        );
    }

    /// @notice Why calls are refused, as the errors are written.
    function reasons() internal pure returns (string[] memory) {
        return vm.split(
            "Airdrops_Expired(bytes32,uint256);Airdrops_InvalidExpiry(uint256,uint256);"
            "Airdrops_InvalidProof(address,uint256);Airdrops_NotEnoughLeft(bytes32,uint256,uint256);"
            "Airdrops_NotExpired(bytes32,uint256);Airdrops_NothingToPay(bytes32);"
            "Airdrops_StillCounting(bytes32,uint256);Airdrops_Unauthorized(address);"
            "Airdrops_UnknownCampaign(bytes32);Airdrops_UnsupportedToken(address);"
            "Airdrops_WrongKind(bytes32,uint8);Airdrops_ZeroAmount();Blocked(address);"
            "Campaigns_AlreadyApproved(bytes32,uint256);Campaigns_AlreadyExtended(bytes32,uint256);"
            "Campaigns_AlreadyOpen(bytes32,uint256);Campaigns_AlreadyVetoed(address,uint256);"
            "Campaigns_CampaignExists(bytes32);Campaigns_ChallengeOver(bytes32,uint256);"
            "Campaigns_Denied(uint256,address);Campaigns_EmptyCart();Campaigns_EmptyEvidence();"
            "Campaigns_HasFailed(bytes32);Campaigns_InChallenge(bytes32,uint256);"
            "Campaigns_InvalidBeneficiary(address);Campaigns_InvalidExtension(uint256,uint256);"
            "Campaigns_InvalidSignature(address);Campaigns_InvalidTerms(string,uint256);"
            "Campaigns_LimitReached(bytes32);Campaigns_MatchPending(bytes32,uint32);"
            "Campaigns_MixedTokens(address,address);Campaigns_NoSubmission(bytes32,uint256);"
            "Campaigns_NotApproved(bytes32);Campaigns_NotAttester(address);Campaigns_NotFailed(bytes32);"
            "Campaigns_NothingApproved(bytes32,uint256);Campaigns_NothingToCount(bytes32,address);"
            "Campaigns_NothingToPay(bytes32);Campaigns_NotInRound(bytes32,uint32);"
            "Campaigns_NotOpen(bytes32,uint256,uint256);Campaigns_NoVetoPower(address);"
            "Campaigns_RoundNotSealed(uint32);Campaigns_StillOpen(bytes32,uint256);"
            "Campaigns_TooFewSignatures(uint256,uint256);Campaigns_Unauthorized(address);"
            "Campaigns_UnknownCampaign(bytes32);Campaigns_WrongStatus(bytes32,uint8);Campaigns_ZeroAmount();"
            "ComputedResult_AlreadyPosted(uint32);ComputedResult_AlreadyVetoed(uint32,address);"
            "ComputedResult_EmptyDigest();ComputedResult_InvalidProof(bytes32,uint256);"
            "ComputedResult_NoEarlySponsors(uint32);ComputedResult_NotInTime(uint32,uint256,uint256);"
            "ComputedResult_NotPosted(uint32);ComputedResult_NoVetoPower(address);"
            "ComputedResult_Unauthorized(address);ComputedResult_VetoOver(uint32,uint256);"
            "DepositAccount_Unauthorized(address);DepositAddresses_NothingToSweep(bytes32,address,address);"
            "DonationRouter_Expired(uint256);DonationRouter_InvalidSignature(address);"
            "DonationRouter_NonceUsed(address,uint256);DonationRouter_NotAContract(address);"
            "DonationRouter_NotYetValid(uint256);DonationRouter_WrongPayer(address);"
            "EASMilestoneResolver_Expires(uint256);EASMilestoneResolver_Irrevocable(address);"
            "EASMilestoneResolver_WrongChain(uint256);EASMilestoneResolver_WrongEvidence(bytes32,bytes32);"
            "EASMilestoneResolver_WrongMilestone(uint256,uint256);"
            "EASMilestoneResolver_WrongRecipient(address,address);ERC3009UsedAuthorization(address,bytes32);"
            "InvalidNonce();InvalidSigner();MatchingRounds_AboveEarlyMoney(uint32,uint256);"
            "MatchingRounds_AbovePool(uint32,uint256,uint256);MatchingRounds_AlreadySealed(uint32);"
            "MatchingRounds_BelowCap(bytes32);MatchingRounds_CampaignMismatch(uint32,string,uint256);"
            "MatchingRounds_ClaimsOpen(uint32,uint256);MatchingRounds_ClaimsOver(uint32,uint256);"
            "MatchingRounds_Ended(uint32,uint256);MatchingRounds_InReview(uint32,uint256);"
            "MatchingRounds_InvalidSponsor(address);MatchingRounds_InvalidTerms(string,uint256);"
            "MatchingRounds_LimitReached(uint32);MatchingRounds_NotEnded(uint32,uint256);"
            "MatchingRounds_NothingAdmitted(uint32);MatchingRounds_NothingToPay(uint32);"
            "MatchingRounds_NotSealed(uint32);MatchingRounds_ReviewOver(uint32,uint256);"
            "MatchingRounds_Unauthorized(address);MatchingRounds_UnexpectedTerms(uint32,bytes32);"
            "MatchingRounds_UnknownRound(uint32);MatchingRounds_WrongResult(uint32,bool);"
            "MatchingRounds_WrongStanding(bytes32,uint8);MatchingRounds_ZeroAmount();"
            "Nullifiers_ConsentExpired(uint256);Nullifiers_NoConsent(address);Nullifiers_Taken(bytes32,address);"
            "Points_Soulbound(address);Refused();RoundVotes_NotInRound(uint32,bytes32);"
            "RoundVotes_NotSealed(uint32);Tokens_WrongValue(uint256,uint256);VoucherGate_InvalidSignature();"
            "VoucherGate_InvalidWeight(uint256);VoucherGate_NotYetValid(uint256);"
            "VoucherGate_Outdated(uint256,uint256)",
            ";"
        );
    }
}
