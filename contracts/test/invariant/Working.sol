// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {AttestationRequest} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {ICampaigns, Signature} from "src/interfaces/ICampaigns.sol";
import {Verdict} from "src/interfaces/IEASMilestoneResolver.sol";
import {RefusingPayee} from "../support/Accounts.sol";
import {BlockableToken} from "../support/AuthorizedToken.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Giving} from "./Giving.sol";
import {Trial} from "./Choices.sol";
import {Book} from "./Ledger.sol";
import {Digests} from "../support/Digests.sol";

/// @title Working
/// @notice Evidence, verdicts by signature and through EAS, vetoes, releases, failures and what they pay.
abstract contract Working is Giving {
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

    function _approval(bytes32 id) internal view returns (bytes32) {
        Trial storage t = _trials[id];
        return campaigns.approvalDigest(id, _books[id].released, t.number, t.evidence);
    }

    function _bySignature(uint256 attester, bytes32 digest) internal view returns (Signature memory) {
        return Signature({signer: attesters[attester], data: rawSignature(attesters[attester], digest)});
    }

    function _verdict(bytes32 id, bool approved) internal view returns (Verdict memory) {
        Trial storage t = _trials[id];
        return Verdict({
            chainId: block.chainid,
            campaigns: address(campaigns),
            campaign: id,
            milestone: _books[id].released,
            submission: t.number,
            evidence: t.evidence,
            approved: approved
        });
    }

    function _requestFor(Verdict memory verdict) internal view returns (AttestationRequest memory) {
        return requestOf(milestones.SCHEMA_UID(), verdict.campaigns, abi.encode(verdict));
    }

    function _attest(bytes32 id, uint256 attester, bool approved) private returns (bytes32) {
        AttestationRequest memory request = _requestFor(_verdict(id, approved));
        vm.prank(attesters[attester]);
        return eas.attest(request);
    }

    function submitEvidence(uint256 seed) external {
        bytes32 id = _first(Draws(seed, 0), _canSubmit);
        if (id == 0) return;
        Trial memory t;
        t.number = _trials[id].number + 1;
        t.submittedAt = _now();
        t.threshold = Math.ceilDiv(uint256(campaigns.tallyOf(id).sumRoots) * 3_000, FULL);
        t.open = true;
        t.evidence = keccak256(abi.encode(id, t.number));
        _trials[id] = t;
        vm.prank(lab);
        campaigns.submit(id, t.evidence);
        ++done["submitEvidence"];
    }

    function approveEvidence(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _awaitsApproval);
        if (id == 0) return;
        uint256 n = draws.chance(80) ? 3 : 1;
        for (uint256 i; i < n; ++i) {
            uint256 attester = (seed % 3 + i) % 3;
            Trial storage t = _trials[id];
            if (t.challengeEndsAt != 0 || (t.approvals | t.denials) >> attester & 1 != 0) continue;
            _approve(draws, id, t.number, attester);
            // forge-lint: disable-next-line(incorrect-shift, unsafe-typecast) - one of three bits
            t.approvals |= uint8(1 << attester);
            if (_count(t.approvals) == 2) t.challengeEndsAt = _now() + 1 days;
        }
        ++done["approveEvidence"];
    }

    /// @dev Posted by anyone with a signature, by the attester without one, or through EAS.
    function _approve(Draws memory draws, bytes32 id, uint256 number, uint256 attester) private {
        uint256 way = draws.between(0, 2);
        if (way == 0) {
            campaigns.approve(id, number, one(_bySignature(attester, _approval(id))));
        } else if (way == 1) {
            vm.prank(attesters[attester]);
            campaigns.approve(id, number, one(Signature({signer: attesters[attester], data: ""})));
        } else {
            attested[id][number][attester] = _attest(id, attester, true);
            ++done["approveInEas"];
        }
    }

    function denyApproval(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isDeniable);
        if (id == 0 || draws.chance(75)) return;
        uint256 attester = draws.between(0, 2);
        Trial storage t = _trials[id];
        if (t.denials >> attester & 1 != 0) return;
        _deny(draws, id, t.number, attester);
        // forge-lint: disable-next-line(incorrect-shift, unsafe-typecast) - one of three bits
        uint8 bit = uint8(1 << attester);
        t.denials |= bit;
        t.approvals &= ~bit;
        if (_count(t.approvals) < 2) t.challengeEndsAt = 0;
        ++done["denyApproval"];
    }

    /// @dev What was approved in EAS is revoked there; else by a signature, or by an attestation that denies.
    function _deny(Draws memory draws, bytes32 id, uint256 number, uint256 attester) private {
        bytes32 uid = attested[id][number][attester];
        if (uid != 0) {
            bytes32 schema = milestones.SCHEMA_UID();
            vm.prank(attesters[attester]);
            eas.revoke(revocationOf(schema, uid));
            ++done["revokeInEas"];
        } else if (draws.chance(50)) {
            campaigns.deny(id, number, 0, _bySignature(attester, campaigns.denialDigest(id, number)));
        } else {
            _attest(id, attester, false);
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
        bytes32 digest = campaigns.extensionDigest(id, _books[id].released, deadline);
        for (uint256 i; i < n; ++i) {
            signed[i] = _bySignature(i, digest);
        }
    }

    /// @dev Who backed the campaign with a gift that counted before the submission, and has not objected yet.
    function _canVeto(bytes32 id, address donor) internal view returns (bool) {
        Trial storage t = _trials[id];
        return lastCountedAt[id][donor] < t.submittedAt && vetoedBy[id][donor] != t.number && _rootOf(id, donor) != 0;
    }

    function vetoRelease(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isChallengeable);
        if (id == 0 || draws.chance(40)) return;
        Trial storage t = _trials[id];
        for (uint256 i; i < donors.length && t.open; ++i) {
            if (draws.chance(30) || !_canVeto(id, donors[i])) continue;
            vetoedBy[id][donors[i]] = t.number;
            t.vetoes += _rootOf(id, donors[i]);
            vm.prank(donors[i]);
            campaigns.veto(id, 0);
            ++done["vetoRelease"];
            if (t.vetoes < t.threshold) {
                _tryVetoAgain(id, donors[i]);
                continue;
            }
            (t.challengeEndsAt, t.open) = (0, false);
            ++done["stopRelease"];
        }
    }

    function _tryVetoAgain(bytes32 id, address donor) private {
        bytes memory reason =
            abi.encodeWithSelector(ICampaigns.Campaigns_AlreadyVetoed.selector, donor, _trials[id].number);
        _refuse(id, donor, address(campaigns), abi.encodeCall(campaigns.veto, (id)), reason);
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
        bytes32 id = _first(draws, _isCancellable);
        if (id == 0 || draws.chance(80)) return;
        vm.prank(lab);
        campaigns.cancel(id);
        ++done["cancelCampaign"];
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
