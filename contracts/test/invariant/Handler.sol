// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Gift, Progress, Signature, Submission} from "src/interfaces/ICampaigns.sol";
import {IComputedResult} from "src/interfaces/IComputedResult.sol";
import {Round, Standing} from "src/interfaces/IMatchingRounds.sol";
import {Drawing, Draws} from "../support/Draws.sol";
import {Actions} from "./Actions.sol";

/// @title Handler
/// @notice Adds the rarer things that people do: gifts in another's name, denials, extensions, computed results.
contract Handler is Actions {
    using Drawing for Draws;
    using SafeCast for uint256;

    /// What a posted result gives, and to whom: a tree of one leaf.
    mapping(uint32 round => bytes32 campaign) public computedFor;
    mapping(uint32 round => uint256) public computedAmount;

    function giveForAnother(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _anyButTwins(draws);
        if (!_isOpen(id)) return;
        address beneficiary = donors[draws.between(0, donors.length - 1)];
        uint256 amount = draws.magnitude(1, 1e23 / _books[id].scale);
        bool signed = draws.chance(50);
        if (signed) _bookGift(id, beneficiary, amount);
        else _bookUncounted(id, beneficiary, amount);
        Gift[] memory gifts = new Gift[](1);
        gifts[0] = gift(id, amount);
        address payer = signed ? router : stranger;
        provide(_books[id].token, payer, address(campaigns), amount);
        vm.prank(payer);
        campaigns.donateFor{value: _books[id].token == NATIVE ? amount : 0}(gifts, beneficiary);
        ++done["giveForAnother"];
    }

    function _isDeniable(bytes32 id) private view returns (bool) {
        Submission memory s = campaigns.submissionOf(id);
        return _isAlive(id) && s.open && s.denials & 1 == 0;
    }

    function denyApproval(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isDeniable);
        if (id == 0 || draws.chance(80)) return;
        uint256 number = campaigns.submissionOf(id).number;
        if (draws.chance(50)) {
            vm.prank(resolver);
            campaigns.denyByResolver(id, number, attesters[0]);
        } else {
            bytes memory data = rawSignature(attesters[0], campaigns.denialDigest(id, number));
            campaigns.deny(id, number, Signature({signer: attesters[0], data: data}));
        }
        ++done["denyApproval"];
    }

    function _isExtendable(bytes32 id) private view returns (bool) {
        Progress memory p = campaigns.progressOf(id);
        (, uint32 deadline) = campaigns.milestoneOf(id, p.milestone);
        return _isAlive(id) && _now() < deadline && p.extended <= p.milestone;
    }

    function extendDeadline(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        bytes32 id = _first(draws, _isExtendable);
        if (id == 0 || draws.chance(50)) return;
        uint256 milestone = campaigns.progressOf(id).milestone;
        (, uint32 deadline) = campaigns.milestoneOf(id, milestone);
        deadline += draws.between(1, MAX_EXTENSION).toUint32();
        Signature[] memory signed = new Signature[](2);
        for (uint256 i; i < 2; ++i) {
            bytes memory data = rawSignature(attesters[i], campaigns.extensionDigest(id, milestone, deadline));
            signed[i] = Signature({signer: attesters[i], data: data});
        }
        campaigns.extend(id, deadline, signed);
        ++done["extendDeadline"];
    }

    /// The first round that fits, from a random one on; 0 if none does.
    function _firstRound(Draws memory draws, function(uint32) view returns (bool) fits) private view returns (uint32) {
        uint256 n = roundIds.length;
        uint256 start = draws.between(0, n - 1);
        for (uint256 i; i < n; ++i) {
            if (fits(roundIds[(start + i) % n])) return roundIds[(start + i) % n];
        }
        return 0;
    }

    function _isPostable(uint32 round) private view returns (bool) {
        Round memory r = rounds.roundOf(round);
        bool isReview = _now() >= r.end && _now() < uint256(r.end) + r.reviewPeriod && !r.isSealed;
        return isReview && r.early != 0 && _applicants[round].length != 0 && rounds.RESULTS().resultOf(round).root == 0;
    }

    function _isVetoable(uint32 round) private view returns (bool) {
        return _now() < rounds.RESULTS().resultOf(round).vetoUntil;
    }

    function _isComputed(uint32 round) private view returns (bool) {
        return rounds.roundOf(round).isComputed;
    }

    function postResult(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        uint32 round = _firstRound(draws, _isPostable);
        if (round == 0) return;
        bytes32[] storage applicants = _applicants[round];
        computedFor[round] = applicants[draws.between(0, applicants.length - 1)];
        computedAmount[round] = draws.magnitude(0, uint256(rounds.roundOf(round).pool) * 11 / 10);
        bytes32 root = keccak256(bytes.concat(keccak256(abi.encode(computedFor[round], computedAmount[round]))));
        IComputedResult results = rounds.RESULTS();
        vm.prank(operator);
        results.post(round, root, EVIDENCE, EVIDENCE, EVIDENCE);
        ++done["postResult"];
    }

    function vetoResult(uint256 seed) external {
        Draws memory draws = Draws(seed, 0);
        uint32 round = _firstRound(draws, _isVetoable);
        IComputedResult results = rounds.RESULTS();
        address from = sponsors[draws.between(0, sponsors.length - 1)];
        if (round == 0 || rounds.sponsorOf(round, from).early == 0 || results.hasVetoed(round, from)) return;
        if (draws.chance(60)) return;
        vm.prank(from);
        results.veto(round);
        ++done["vetoResult"];
    }

    /// Also tries what a dishonest calculator posted: above the cap, above the pool, for a campaign that is out.
    function claimComputed(uint256 seed) external {
        uint32 round = _firstRound(Draws(seed, 0), _isComputed);
        if (round == 0) return;
        Round memory r = rounds.roundOf(round);
        bytes32 id = computedFor[round];
        uint256 amount = computedAmount[round];
        Standing standing = rounds.standingOf(round, id);
        bool isMember = standing == Standing.Approved || standing == Standing.Pinned;
        bool isDue = isMember && amount <= r.pool && (r.cap == 0 || amount <= r.cap) && _now() < r.claimUntil
            && !campaigns.isFailed(id);
        try rounds.RESULTS().claim(round, id, amount.toUint96(), new bytes32[](0)) {
            assertTrue(isDue, "Q13");
            _pools[round].claimed += amount;
            _books[id].matched += amount;
            ++done["claimComputed"];
        } catch {
            assertFalse(isDue, "Q13");
            ++done["refuseComputed"];
        }
    }
}
