// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {AttestationRequest} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {ICampaigns, Signature} from "src/interfaces/ICampaigns.sol";
import {Verdict} from "src/interfaces/IEASMilestoneResolver.sol";
import {RefusingPayee} from "../support/Accounts.sol";

import {Drawing, Draws} from "../support/Draws.sol";
import {Digests} from "../support/Digests.sol";
import {BlockableToken} from "./BlockableToken.sol";
import {Consenting} from "./Consenting.sol";
import {Book, Trial} from "./Ledger.sol";

/// @title Working
/// @notice Evidence, verdicts by signature and through EAS, vetoes, releases, failures and what they pay.
abstract contract Working is Consenting {
    using Digests for ICampaigns;

    using Drawing for Draws;
    using SafeCast for uint256;

    /// Attestations in EAS that approved a submission, by attester.
    mapping(bytes32 campaign => mapping(uint256 submission => mapping(uint256 attester => bytes32 uid))) internal
        attested;
    /// The last submission that a donor vetoed.
    mapping(bytes32 campaign => mapping(address donor => uint256)) internal vetoedBy;

    function _count(uint8 bits) internal pure returns (uint256) {
        return (bits & 1) + (bits >> 1 & 1) + (bits >> 2 & 1);
    }

    function _approval(bytes32 id, uint256 attester) internal view returns (bytes32) {
        Trial storage t = _trials[id];
        return campaigns.approvalDigest(id, _books[id].released, t.number, t.evidence, attesters[attester]);
    }

    /// @dev The bit of one of the three attesters.
    function _bit(uint256 attester) internal pure returns (uint8) {
        // forge-lint: disable-next-line(incorrect-shift, unsafe-typecast) - one of three bits
        return uint8(1 << attester);
    }

    function _bySignature(uint256 attester, bytes32 digest) internal view returns (Signature memory) {
        return Signature({signer: attesters[attester], data: rawSignature(attesters[attester], digest)});
    }

    function _verdict(bytes32 id, bool approved, bytes32 reason) internal view returns (Verdict memory) {
        Trial storage t = _trials[id];
        return Verdict({
            chainId: block.chainid,
            campaigns: address(campaigns),
            campaign: id,
            milestone: _books[id].released,
            submission: t.number,
            evidence: t.evidence,
            approved: approved,
            reason: reason
        });
    }

    function _requestFor(Verdict memory verdict) internal view returns (AttestationRequest memory) {
        return requestOf(milestones.SCHEMA_UID(), verdict.campaigns, abi.encode(verdict));
    }

    function _attest(bytes32 id, uint256 attester, bool approved, bytes32 reason) private returns (bytes32) {
        AttestationRequest memory request = _requestFor(_verdict(id, approved, reason));
        vm.prank(attesters[attester]);
        return eas.attest(request);
    }

    function submitEvidence(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _canSubmit);
        if (id != 0) _submit(id);
    }

    /// @dev A5: an account with points now, in the order of calls, can veto this submission with exactly these.
    function _submit(bytes32 id) internal {
        uint256 sum;
        for (uint256 i; i < donors.length; ++i) {
            powerOf[id][donors[i]] = _rootOf(id, donors[i]);
            sum += powerOf[id][donors[i]];
        }
        Trial memory t;
        t.number = _trials[id].number + 1;
        t.submittedAt = _now();
        t.threshold = Math.ceilDiv(sum * _books[id].vetoShare, FULL);
        t.open = true;
        t.evidence = keccak256(abi.encode(id, t.number));
        _trials[id] = t;
        vm.prank(lab);
        campaigns.submit(id, t.evidence);
        ++done["submitEvidence"];
    }

    /// Work goes as it should: evidence, approvals and, once the window is over, the release.
    function deliver(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _canDeliver);
        if (id == 0) return;
        _submit(id);
        _approveBy(draws, id, seed % 3);
        _approveBy(draws, id, (seed % 3 + 1) % 3);
        if (draws.chance(40)) return;
        vm.warp(_trials[id].challengeEndsAt);
        if (_isReleasable(id)) _release(id);
    }

    /// One attester, or all that have not spoken yet; those beyond the k-th too.
    function approveEvidence(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _awaitsApproval);
        if (id == 0) return;
        if (draws.chance(15)) return _approveTogether(id);
        uint256 n = draws.chance(80) ? 3 : 1;
        for (uint256 i; i < n; ++i) {
            _approveBy(draws, id, (seed % 3 + i) % 3);
        }
        ++done["approveEvidence"];
    }

    /// @dev All three at once: who denied or was counted already is passed over, whatever its signature says.
    function _approveTogether(bytes32 id) private {
        Trial storage t = _trials[id];
        Signature[] memory all = new Signature[](3);
        uint256 before = _count(t.approvals);
        for (uint256 i; i < 3; ++i) {
            all[i] = _bySignature(i, _approval(id, i));
            if ((t.approvals | t.denials) & _bit(i) != 0) all[i].data = "spoken already";
        }
        t.approvals |= 7 & ~t.denials;
        _bookWindow(id);
        campaigns.approve(id, t.number, all);
        ++done[before == 0 ? "approveTogether" : "approveTheRest"];
    }

    function _approveBy(Draws memory draws, bytes32 id, uint256 attester) internal {
        Trial storage t = _trials[id];
        if ((t.approvals | t.denials) & _bit(attester) != 0) return;
        _approve(draws, id, t.number, attester);
        t.approvals |= _bit(attester);
        if (_count(t.approvals) > 2) ++done["approveBeyondTheThreshold"];
        _bookWindow(id);
    }

    /// @dev The k-th approval starts the window, and no later one moves it.
    function _bookWindow(bytes32 id) private {
        Trial storage t = _trials[id];
        bool isEnough = _count(t.approvals) >= 2;
        if (isEnough && t.challengeEndsAt == 0) t.challengeEndsAt = _now() + _books[id].challenge;
    }

    /// @dev Posted by anyone with a signature, by the attester without one, or through EAS.
    function _approve(Draws memory draws, bytes32 id, uint256 number, uint256 attester) private {
        uint256 way = draws.between(0, 2);
        if (way == 0) {
            campaigns.approve(id, number, one(_bySignature(attester, _approval(id, attester))));
        } else if (way == 1) {
            vm.prank(attesters[attester]);
            campaigns.approve(id, number, one(unsigned(attesters[attester])));
        } else {
            attested[id][number][attester] = _attest(id, attester, true, 0);
            ++done["approveInEas"];
        }
    }

    function denyApproval(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isUnderReview);
        if (id != 0 && draws.chance(25)) _denyBy(draws, id, draws.between(0, 2));
    }

    /// @dev A8: a denial ends the window only where fewer than k approvals are left.
    function _denyBy(Draws memory draws, bytes32 id, uint256 attester) internal {
        Trial storage t = _trials[id];
        uint8 bit = _bit(attester);
        if (t.denials & bit != 0) return;
        _deny(draws, id, t.number, attester);
        if (t.approvals & bit == 0) ++done["denyBeforeApproving"];
        t.denials |= bit;
        t.approvals &= ~bit;
        if (_count(t.approvals) < 2) t.challengeEndsAt = 0;
        ++done["denyApproval"];
    }

    /// @dev What was approved in EAS is revoked there; else by a signature, or by an attestation that denies.
    function _deny(Draws memory draws, bytes32 id, uint256 number, uint256 attester) private {
        bytes32 uid = attested[id][number][attester];
        bytes32 reason = bytes32(draws.between(0, 1));
        if (uid != 0) {
            bytes32 schema = milestones.SCHEMA_UID();
            vm.prank(attesters[attester]);
            eas.revoke(revocationOf(schema, uid));
            ++done["revokeInEas"];
        } else if (draws.chance(50)) {
            bytes32 digest = campaigns.denialDigest(id, number, attesters[attester], reason);
            campaigns.deny(id, number, reason, _bySignature(attester, digest));
        } else {
            _attest(id, attester, false, reason);
            ++done["denyInEas"];
        }
    }

    function extendDeadline(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isExtendable);
        if (id == 0 || draws.chance(50)) return;
        (, uint32 deadline) = campaigns.milestoneOf(id, _books[id].released);
        deadline += draws.between(1, MAX_EXTENSION).toUint32();
        campaigns.extend(id, deadline, _extension(id, deadline, 2));
        ++done["extendDeadline"];
    }

    function _extension(bytes32 id, uint32 deadline, uint256 n) internal view returns (Signature[] memory signed) {
        signed = new Signature[](n);
        for (uint256 i; i < n; ++i) {
            bytes32 digest = campaigns.extensionDigest(id, _books[id].released, deadline, attesters[i]);
            signed[i] = _bySignature(i, digest);
        }
    }

    /// @dev Who had points when the submission was made, and has not objected yet.
    function _canVeto(bytes32 id, address donor) internal view returns (bool) {
        Trial storage t = _trials[id];
        return powerOf[id][donor] != 0 && t.threshold != 0 && vetoedBy[id][donor] != t.number;
    }

    function vetoRelease(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isBackedAndChallengeable);
        if (id == 0 || draws.chance(40)) return;
        for (uint256 i; i < donors.length && _trials[id].open; ++i) {
            if (draws.chance(70) && _canVeto(id, donors[i])) _veto(id, donors[i]);
        }
    }

    /// @dev Whatever the account got since the submission, it objects with what it had then, and once.
    function _veto(bytes32 id, address donor) internal {
        Trial storage t = _trials[id];
        vetoedBy[id][donor] = t.number;
        t.vetoes += powerOf[id][donor];
        vm.prank(donor);
        campaigns.veto(id, bytes32(t.number));
        ++done["vetoRelease"];
        if (powerOf[id][donor] < _rootOf(id, donor)) ++done["vetoAfterGivingMore"];
        if (t.vetoes < t.threshold) return _tryVetoAgain(id, donor);
        (t.challengeEndsAt, t.open) = (0, false);
        ++done["stopRelease"];
    }

    function _tryVetoAgain(bytes32 id, address donor) private {
        bytes memory reason =
            abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyVetoed.selector, donor, _trials[id].number);
        _refuse(id, donor, address(campaigns), abi.encodeCall(campaigns.veto, (id, 0)), reason);
    }

    function releaseMilestone(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _isReleasable);
        if (id != 0) _release(id);
    }

    function _release(bytes32 id) internal {
        Trial storage t = _trials[id];
        assertGe(_count(t.approvals), 2, "A1: k attesters approved exactly this submission");
        assertEq(t.approvals & t.denials, 0, "A6: none of them took it back");
        assertTrue(t.open && t.vetoes < Math.max(t.threshold, 1), "A5: no veto stopped it");
        (uint16 share,) = campaigns.milestoneOf(id, _books[id].released);
        vm.prank(stranger);
        campaigns.release(id);
        _books[id].share += share;
        ++_books[id].released;
        (t.challengeEndsAt, t.open) = (0, false);
        ++done["releaseMilestone"];
    }

    function withdrawReleased(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _isPayable);
        if (id != 0) _withdraw(id);
    }

    function _withdraw(bytes32 id) internal {
        Book storage book = _books[id];
        uint256 due = _claimable(id);
        bytes memory call = abi.encodeWithSignature("withdraw(bytes32)", id);
        bytes memory callTo = abi.encodeWithSignature("withdrawTo(bytes32,address)", id, refuge);
        _collect(address(campaigns), call, callTo, book.token, book.payout, due);
        book.paid += due;
        ++done["withdrawReleased"];
    }

    // failures

    function cancelCampaign(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, draws.chance(50) ? _isCancellable : _isCancellableUnclaimed);
        if (id == 0 || draws.chance(70)) return;
        ++done[_isCancellableUnclaimed(id) ? "cancelUnclaimed" : "cancelCampaign"];
        vm.prank(lab);
        campaigns.cancel(id);
    }

    function expireCampaign(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _isExpired);
        if (id == 0) return;
        campaigns.expire(id);
        ++done["expireCampaign"];
    }

    function refundDonor(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _hasFailed);
        for (uint256 i; id != 0 && i < donors.length; ++i) {
            if (draws.chance(50)) _refund(id, donors[i]);
        }
    }

    function _refund(bytes32 id, address donor) internal {
        uint256 due = _refundable(id, donor);
        if (due == 0) return;
        bytes memory call = abi.encodeWithSignature("refund(bytes32,address)", id, donor);
        bytes memory callTo = abi.encodeWithSignature("refundTo(bytes32,address)", id, refuge);
        _collect(address(campaigns), call, callTo, _books[id].token, donor, due);
        _books[id].refunded += due;
        isRefunded[id][donor] = true;
        ++done["refundDonor"];
    }

    // hostile moments

    /// A token blocks one account for a while; a contract refuses the native coin for a while.
    function changeMood(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        RefusingPayee(payable(stubborn)).setWilling(draws.chance(40));
        address token = tokens[draws.between(1, 2)];
        if (blockedBy[token] != address(0)) BlockableToken(token).setBlocked(blockedBy[token], false);
        address[3] memory others = [payout, sponsor, operator];
        uint256 pick = draws.between(0, donors.length + 3);
        address chosen;
        if (pick < donors.length) chosen = donors[pick];
        else if (pick < donors.length + 3) chosen = others[pick - donors.length];
        if (chosen != address(0)) BlockableToken(token).setBlocked(chosen, true);
        blockedBy[token] = chosen;
        ++done["changeMood"];
    }
}
