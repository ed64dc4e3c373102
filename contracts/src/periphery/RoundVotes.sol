// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Votes} from "@openzeppelin/contracts/governance/utils/Votes.sol";
import {ERC6372Utils} from "@openzeppelin/contracts/utils/ERC6372Utils.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Time} from "@openzeppelin/contracts/utils/types/Time.sol";
import {ICampaigns} from "../interfaces/ICampaigns.sol";
import {IMatchingRounds} from "../interfaces/IMatchingRounds.sol";
import {IRoundVotes} from "../interfaces/IRoundVotes.sol";
import {MaturedPoints} from "../libraries/MaturedPoints.sol";
import {Standing} from "../types/RoundTypes.sol";

/// @title RoundVotes
/// @dev Votes that are not minted yet belong to this contract, which has no way to delegate them. Needs no guard: it
/// moves no money and calls only views of MatchingRounds and Campaigns.
contract RoundVotes is IRoundVotes, Votes, Multicall {
    using MaturedPoints for ICampaigns;

    /// @inheritdoc IRoundVotes
    IMatchingRounds public immutable ROUNDS;
    /// @inheritdoc IRoundVotes
    uint32 public immutable ROUND;

    ICampaigns private immutable CAMPAIGNS;

    /// @inheritdoc IRoundVotes
    mapping(address account => uint256) public votesOf;
    /// @inheritdoc IRoundVotes
    mapping(bytes32 campaign => mapping(address account => uint256)) public mintedOf;
    /// @inheritdoc IRoundVotes
    mapping(bytes32 campaign => uint256) public suppliedOf;

    mapping(bytes32 campaign => bool) private _isIn;
    bytes32[] private _members;

    constructor(IMatchingRounds rounds, uint32 round) EIP712("Commonweight RoundVotes", "1") {
        // Reverts for an unknown round.
        rounds.roundOf(round);
        (ROUNDS, ROUND, CAMPAIGNS) = (rounds, round, rounds.CAMPAIGNS());
    }

    /// @inheritdoc IRoundVotes
    function bringIn(bytes32[] calldata campaigns) external {
        for (uint256 i; i < campaigns.length; ++i) {
            _bringIn(campaigns[i], _standingOf(campaigns[i]));
        }
    }

    /// @inheritdoc IRoundVotes
    function mint(bytes32 campaign, address account) external returns (uint256 amount) {
        Standing standing = _standingOf(campaign);
        require(standing != Standing.Removed, RoundVotes_NotInRound(ROUND, campaign));
        _bringIn(campaign, standing);
        amount = CAMPAIGNS.maturedOf(campaign, account) - mintedOf[campaign][account];
        if (amount == 0) return 0;

        mintedOf[campaign][account] += amount;
        votesOf[account] += amount;
        emit Minted(campaign, account, amount);
        _transferVotingUnits(address(this), account, amount);
    }

    /// @inheritdoc IRoundVotes
    function isComplete() external view returns (bool) {
        uint256 count = _members.length;
        if (!ROUNDS.isSealed(ROUND) || count != ROUNDS.roundOf(ROUND).members) return false;
        for (uint256 i; i < count; ++i) {
            bytes32 campaign = _members[i];
            if (_maturedIn(campaign, ROUNDS.entryOf(ROUND, campaign).standing) != suppliedOf[campaign]) return false;
        }
        return true;
    }

    /// @inheritdoc IRoundVotes
    function membersIn() external view returns (uint256) {
        return _members.length;
    }

    function clock() public view override returns (uint48) {
        return Time.timestamp();
    }

    function CLOCK_MODE() public view override returns (string memory) {
        return ERC6372Utils.timestampClockMode(clock);
    }

    function _getVotingUnits(address account) internal view override returns (uint256) {
        return votesOf[account];
    }

    function _bringIn(bytes32 campaign, Standing standing) private {
        uint256 supplied = suppliedOf[campaign];
        uint256 matured = _maturedIn(campaign, standing);
        if (_isIn[campaign] && matured == supplied) return;
        if (!_isIn[campaign]) {
            _isIn[campaign] = true;
            _members.push(campaign);
        }
        suppliedOf[campaign] = matured;
        emit BroughtIn(campaign, matured);
        _transferVotingUnits(address(0), address(this), matured - supplied);
    }

    /// @dev floor(S * releasedShare / 10,000), at least the sum of what the member's donors can mint; 0 for a member
    /// that the sealed round did not count. Neither S nor the share falls after the seal.
    function _maturedIn(bytes32 campaign, Standing standing) private view returns (uint256) {
        if (standing == Standing.Removed) return 0;
        uint256 releasedShare = CAMPAIGNS.progressOf(campaign).releasedShare;
        return CAMPAIGNS.tallyOf(campaign).sumRoots * releasedShare / MaturedPoints.FULL_SHARE;
    }

    /// @dev Once the round is sealed, a campaign's standing changes only from Admitted or Pinned to Claimed.
    function _standingOf(bytes32 campaign) private view returns (Standing standing) {
        require(ROUNDS.isSealed(ROUND), RoundVotes_NotSealed(ROUND));
        standing = ROUNDS.entryOf(ROUND, campaign).standing;
        require(standing != Standing.None, RoundVotes_NotInRound(ROUND, campaign));
    }
}
