// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Airdrop} from "src/interfaces/IAirdrops.sol";
import {Checkpoint, Donor, Progress, Status, Submission, Tally} from "src/interfaces/ICampaigns.sol";
import {Round, Sponsor, Standing} from "src/interfaces/IMatchingRounds.sol";
import {TestToken} from "src/local/TestToken.sol";
import {Exact} from "../support/Exact.sol";
import {Book, Pool, Trial} from "./Ledger.sol";
import {Drop, Rewarding} from "./Rewarding.sol";

/// @title Checks
/// @notice What must hold in every state. Each check compares the contracts with the handler's own books.
abstract contract Checks is Rewarding {
    /// @dev As assertEq, which costs a call out of the machine even where all is well.
    function _same(uint256 found, uint256 expected, string memory what) internal pure {
        if (found != expected) assertEq(found, expected, what);
    }

    function _atMost(uint256 found, uint256 limit, string memory what) internal pure {
        if (found > limit) assertLe(found, limit, what);
    }

    /// M1, M4, M10: what can be taken is there, and every balance is what the books say, to the unit.
    function checkMoney() public view {
        uint256[3] memory escrow;
        uint256[3] memory owed;
        for (uint256 i; i < campaignIds.length; ++i) {
            bytes32 id = campaignIds[i];
            Book storage book = _books[id];
            uint256 t = _indexOf(book.token);
            escrow[t] += book.given + book.matched - book.paid - book.refunded - book.recovered;
            owed[t] += campaigns.claimable(id) + _refundableMatch(id);
            for (uint256 d; d < donors.length; ++d) {
                uint256 due = campaigns.refundable(id, donors[d]);
                _same(due, _refundable(id, donors[d]), "M3: only releases lower what a donor can take back");
                owed[t] += due;
            }
        }
        for (uint256 t; t < 3; ++t) {
            _same(balanceOf(tokens[t], address(campaigns)), escrow[t], "M4: nothing appears or vanishes");
            _atMost(owed[t], escrow[t], "M1: what can be taken is there");
            _same(balanceOf(tokens[t], router), 0, "M9: the router keeps nothing");
        }
        _checkPools();
        _checkDrops();
    }

    function _indexOf(address token) private view returns (uint256) {
        return token == NATIVE ? 0 : token == tokens[1] ? 1 : 2;
    }

    function _checkPools() private view {
        uint256[3] memory booked;
        uint256[3] memory owed;
        for (uint256 i; i < roundIds.length; ++i) {
            Pool storage pool = _pools[roundIds[i]];
            uint256 t = _indexOf(pool.token);
            booked[t] += pool.funded + pool.recovered - pool.claimed - pool.reclaimed;
            for (uint256 s; s < sponsors.length; ++s) {
                owed[t] += _checkReclaim(roundIds[i], sponsors[s]);
                _checkSponsor(roundIds[i], sponsors[s]);
            }
            bool isSponsor = pool.unusedTo == stubborn || pool.unusedTo == sponsor;
            if (pool.unusedTo != address(0) && !isSponsor) owed[t] += _checkReclaim(roundIds[i], pool.unusedTo);
        }
        for (uint256 t; t < 3; ++t) {
            _same(balanceOf(tokens[t], address(rounds)), booked[t], "M10: all that came back is booked");
            _atMost(owed[t], booked[t], "M1: what sponsors can reclaim is there");
        }
    }

    function _checkReclaim(uint32 round, address account) private view returns (uint256 due) {
        due = rounds.reclaimable(round, account);
        _same(due, _reclaimable(round, account), "M13: what is not used goes where the terms say");
    }

    function _checkSponsor(uint32 round, address account) private view {
        Sponsor memory found = rounds.sponsorOf(round, account);
        _same(found.funded, fundedBy[round][account], "M13: booked for the account that the payer named");
        _same(found.early, earlyBy[round][account], "Q13: the early part of it");
        _same(found.reclaimed, reclaimedBy[round][account], "reclaimed");
    }

    function _checkDrops() private view {
        uint256[3] memory booked;
        for (uint256 i; i < _drops.length; ++i) {
            Drop storage drop = _drops[i];
            Airdrop memory a = airdrops.airdropOf(drop.id);
            _same(a.amount, drop.amount, "airdrop");
            _same(a.claimed, drop.claimed, "airdrop claimed");
            _atMost(a.claimed, a.amount, "P2: claims never exceed what was put in");
            booked[_indexOf(drop.token)] += drop.amount - drop.claimed;
        }
        for (uint256 t; t < 3; ++t) {
            _same(balanceOf(tokens[t], address(airdrops)), booked[t], "P2: airdrops hold the rest");
        }
    }

    /// M2, M5, A1, A3, A5, A6, A7, A8, Q14: how far each campaign has come is what attesters and backers said.
    function checkWork() public view {
        for (uint256 i; i < campaignIds.length; ++i) {
            bytes32 id = campaignIds[i];
            Book storage book = _books[id];
            Progress memory p = campaigns.progressOf(id);
            _same(campaigns.tallyOf(id).total, book.given + book.matched, "total");
            _atMost(book.paid + book.refunded + book.recovered, book.given + book.matched, "M2");
            _same(p.releasedShare, book.share, "A1: only attested milestones are released");
            _same(p.milestone, book.released, "milestone");
            _same(p.paid, book.paid, "paid");
            _atMost(p.paid, (book.given + book.matched) * book.share / FULL, "M5");
            _checkTrial(id, p);
            _checkTime(id, book, p);
        }
    }

    function _checkTrial(bytes32 id, Progress memory p) private view {
        Submission memory s = campaigns.submissionOf(id);
        Trial storage t = _trials[id];
        _same(s.number, t.number, "submission");
        _same(s.approvals, t.approvals, "A3, A6: approvals of exactly this submission that nobody took back");
        _same(s.denials, t.denials, "A6: denials stay");
        _same(s.challengeEndsAt, t.challengeEndsAt, "A1, A8: the challenge begins with the k-th approval, and stays");
        _same(s.vetoes, t.vetoes, "A5: vetoes of those who backed before");
        _same(s.vetoThreshold, t.threshold, "A5: threshold");
        if (s.open != t.open) assertEq(s.open, t.open, "A3: open");
        _same(uint256(campaigns.evidenceOf(id)), uint256(t.evidence), "A3: evidence");
        _same(p.threshold, 2, "k");
        if (!t.open || !_books[id].gated) return;
        for (uint256 i; i < donors.length; ++i) {
            uint256 power = _vetoPointsOf(id, donors[i], s);
            _same(power, powerOf[id][donors[i]], "A5: exactly the points held at the submission");
        }
    }

    /// @dev What the contract would count, by what it shows of donor, submission and checkpoint.
    function _vetoPointsOf(bytes32 id, address account, Submission memory s) private view returns (uint256) {
        Donor memory donor = campaigns.donorOf(id, account);
        if (donor.lastCountedAt >= s.submittedAt) {
            Checkpoint memory kept = campaigns.checkpointOf(id, account);
            if (kept.submission == s.number) return kept.points;
            if (donor.lastCountedAt > s.submittedAt) return 0;
        }
        return donor.counted < _books[id].minimum ? 0 : Exact.root(donor.counted);
    }

    function _checkTime(bytes32 id, Book storage book, Progress memory p) private view {
        _atMost(p.cutoff, book.lastCutoff, "A7: no cutoff lies past the last");
        if (p.status != Status.Active) return;
        uint256 endsAt = _trials[id].challengeEndsAt;
        _atMost(endsAt, book.lastCutoff + p.challengePeriod, "A7: nor does a challenge continue");
        if (endsAt == 0 && _now() >= book.lastCutoff) assertTrue(campaigns.isFailed(id), "A7: then refunds are due");
    }

    /// Q1, Q7, Q8, Q9: S, Q and W by definition, over all donors, from what the books say they gave at which weight.
    function checkTallies() public view {
        uint256[] memory sums = new uint256[](roundIds.length + 1);
        for (uint256 i; i < campaignIds.length; ++i) {
            bytes32 id = campaignIds[i];
            uint256 w = _checkTally(id);
            uint32 round = roundOf[id];
            if (round == 0) continue;
            Standing standing = rounds.entryOf(round, id).standing;
            bool isIn = standing == Standing.Admitted || standing == Standing.Pinned || standing == Standing.Claimed;
            _same(campaigns.windowOf(id).round, isIn ? round : 0, "Q9: member here, member there");
            // a claim leaves W as the seal found it
            if (isIn && !wasPinned[id]) sums[round] += w;
        }
        for (uint256 i; i < roundIds.length; ++i) {
            _checkRound(roundIds[i], sums[roundIds[i]]);
        }
    }

    function _checkTally(bytes32 id) private view returns (uint256 w) {
        uint256[] memory s = new uint256[](donors.length);
        for (uint256 d; d < donors.length; ++d) {
            address donor = donors[d];
            Donor memory found = campaigns.donorOf(id, donor);
            _same(found.counted, countedOf[id][donor], "Q7: counted");
            _same(found.amount, isRefunded[id][donor] ? 0 : givenBy[id][donor], "M3: amount");
            _same(found.lastCountedAt, lastCountedAt[id][donor], "A5: last counted");
            if (found.counted != 0) s[d] = _rootOf(id, donor);
        }
        Tally memory tally = campaigns.tallyOf(id);
        _same(tally.sumRoots, Exact.sum(s), "Q1: S");
        _same(tally.sumSquares, Exact.sumOfSquares(s), "Q1: Q");
        w = Exact.weight(s);
        _same(campaigns.weightOf(id), w, "Q1: w");
    }

    /// Q4, Q6, Q10, Q11, Q13: what fixes a result stays, and no result exceeds pool and cap.
    function _checkRound(uint32 round, uint256 sum) private view {
        Pool storage pool = _pools[round];
        Round memory r = rounds.roundOf(round);
        _same(r.weight, sum, "Q9: W");
        _same(uint256(_rulesOf(round)), uint256(pool.rules), "Q10: a rule changed after the round began");
        if (r.isSealed) _same(r.weight, pool.sealedWeight, "Q6: counted after the seal");
        _same(r.pool, pool.funded, "Q11: pool");
        _same(r.early, pool.early, "Q13: early money");
        if (pool.calculator != address(0)) {
            _atMost(pool.funded, _now() < pool.start ? pool.early : 2 * pool.early, "Q13: early money is at least half");
        }
        _same(r.members, pool.members, "P4: members");
        _same(rounds.latestSealAt(round), _latestSealAt(round), "Q16: the latest seal");
        _same(r.claimed, pool.claimed, "claimed");
        _same(r.recovered, pool.recovered, "M10: recovered");
        _atMost(pool.claimed, pool.funded, "Q4, Q13: at most the pool");
        uint256 total;
        bytes32[] storage applicants = _applicants[round];
        for (uint256 i; i < applicants.length; ++i) {
            uint256 amount = preview.matchOf(round, applicants[i]);
            Book storage book = _books[applicants[i]];
            _atMost(amount, campaigns.weightOf(applicants[i]) / book.scale, "Q4: at most the ideal subsidy");
            if (pool.cap != 0) _atMost(amount, pool.cap, "Q4: at most the cap");
            if (pool.cap != 0) _atMost(book.matched, pool.cap, "Q13: at most the cap");
            bool isPaid = rounds.entryOf(round, applicants[i]).standing == Standing.Claimed && !r.isComputed;
            if (isPaid) _same(amount, book.matched, "Q4: a claim changes nobody's match");
            total += amount;
        }
        _atMost(total, pool.funded, "Q4: at most the pool");
    }

    /// Q2: two campaigns that got the same money in different parts have the same S and Q from it.
    function checkTwins() public view {
        Tally memory whole = campaigns.tallyOf(twins[0]);
        Tally memory parts = campaigns.tallyOf(twins[1]);
        _same(whole.sumRoots, parts.sumRoots, "Q2: S");
        _same(whole.sumSquares, parts.sumSquares, "Q2: Q");
        for (uint256 d; d < donors.length; ++d) {
            _same(countedOf[twins[0]][donors[d]], countedOf[twins[1]][donors[d]], "Q2");
        }
    }

    /// Q4: in a sealed round in which all that are due were pinned, each match is what water-filling gives.
    function checkWaterFilling() public view {
        for (uint256 i; i < roundIds.length; ++i) {
            Round memory r = rounds.roundOf(roundIds[i]);
            if (r.isSealed) _checkFilling(roundIds[i], r);
        }
    }

    function _checkFilling(uint32 round, Round memory r) private view {
        bytes32[] storage applicants = _applicants[round];
        uint256[] memory w = new uint256[](applicants.length);
        for (uint256 i; i < w.length; ++i) {
            bytes32 id = applicants[i];
            Standing standing = rounds.entryOf(round, id).standing;
            if (standing == Standing.None || standing == Standing.Removed) continue;
            w[i] = campaigns.weightOf(id);
            if (r.cap != 0 && !wasPinned[id] && preview.matchOf(round, id) == r.cap) return;
        }
        uint256 scale = _scaleOf(r.token);
        uint256[] memory amounts = Exact.payouts(w, r.pool, r.cap, scale);
        uint256 total;
        for (uint256 i; i < w.length; ++i) {
            _same(preview.matchOf(round, applicants[i]), amounts[i], "Q4: water-filling");
            total += amounts[i];
        }
        bool saturated = r.weight > (uint256(r.pool) - uint256(r.pinned) * r.cap) * scale;
        if (saturated) assertGe(total + w.length, r.pool, "Q4: equality up to dust");
    }

    /// P1, P3, P4, Q8, Q15, M9: points, votes, people, consents, and what lies outside.
    function checkRewards() public view {
        for (uint256 d; d < donors.length; ++d) {
            address account = donors[d];
            for (uint256 i; i < campaignIds.length; ++i) {
                bytes32 id = campaignIds[i];
                uint256 balance = points.balanceOf(account, uint256(id));
                _same(balance, pointsOf[id][account], "P1: nobody else minted, moved or burned them");
                _atMost(balance, _maturedOf(id, account), "P1: at most what matured");
            }
            for (uint256 i; i < roundIds.length; ++i) {
                _same(votes[roundIds[i]].votesOf(account), _votesIn(roundIds[i], account), "P3");
            }
            for (uint256 i; i < operators.length; ++i) {
                uint256 until = campaigns.operatorUntil(account, operators[i]);
                _same(until, untilOf[account][operators[i]], "Q8: consents are their donor's own");
            }
            address holder = vouchers.accountOf(keccak256(abi.encode(account)));
            if (holder != account) assertEq(holder, account, "Q15: a nullifier is one account for good");
        }
        for (uint256 i; i < _deposits.length; ++i) {
            address account = deposits.addressOf(_deposits[i].campaign, _deposits[i].beneficiary);
            _same(balanceOf(_deposits[i].token, account), _deposits[i].amount, "deposits wait");
        }
        for (uint256 t = 1; t < 3; ++t) {
            _same(TestToken(tokens[t]).allowance(router, address(campaigns)), 0, "M9: no allowance stays");
        }
    }

    /// P4: the supply is all that had matured in each member when it was brought in last, minted or not. Asked a second
    /// after the last change, as the past is.
    function checkVotes() public view {
        for (uint256 i; i < roundIds.length; ++i) {
            uint32 round = roundIds[i];
            bytes32[] storage applicants = _applicants[round];
            uint256 supply;
            uint256 minted;
            bool complete = rounds.isSealed(round) && membersIn[round] == _pools[round].members;
            for (uint256 k; k < applicants.length; ++k) {
                bytes32 id = applicants[k];
                _same(votes[round].suppliedOf(id), suppliedFrom[id], "P4: supplied");
                supply += suppliedFrom[id];
                if (isIn[id] && _maturedInAll(id) != suppliedFrom[id]) complete = false;
            }
            for (uint256 d; d < donors.length; ++d) {
                minted += votesIn[round][donors[d]];
            }
            _same(votes[round].membersIn(), membersIn[round], "P4: members in");
            _same(votes[round].getPastTotalSupply(_now() - 1), supply, "P4: the supply is what matured in members");
            _atMost(minted, supply, "P4: no more is minted than supplied");
            if (votes[round].isComplete() != complete) assertTrue(complete, "P4: complete");
        }
    }

    function _votesIn(uint32 round, address account) private view returns (uint256 sum) {
        for (uint256 i; i < _applicants[round].length; ++i) {
            sum += votesFrom[_applicants[round][i]][account];
        }
    }
}
